"""What an address tells."""

import pytest

from fasta_core.domain.places import on_an_island


@pytest.mark.parametrize(
    "address",
    [
        "제주특별자치도 서귀포시 중문동",
        "제주 제주시 노형동",
        "경북 울릉군 울릉읍",
        "인천 옹진군 백령면",
        "인천광역시  강화군   서도면 1",
    ],
)
def test_islands_are_recognised(address: str) -> None:
    assert on_an_island(address)


@pytest.mark.parametrize("address", ["서울 마포구 합정동", "전남 완도군 완도읍", "인천 강화군 강화읍", ""])
def test_the_mainland_is_no_island(address: str) -> None:
    assert not on_an_island(address)
