"""The morning's figures as one picture: bars, readable on a phone."""

from collections.abc import Mapping
from io import BytesIO

KOREAN_FONTS = ("Noto Sans CJK KR", "Noto Sans KR", "NanumGothic", "Malgun Gothic", "AppleGothic", "Noto Sans CJK JP")
COLOURS = {"late": "#d64545", "due": "#e8923a", "releasable": "#3f9d5d"}
PLAIN = "#5b8def"


def bars(figures: Mapping[str, int], labels: Mapping[str, str]) -> bytes | None:
    """A PNG of one bar a figure; None where this machine has no font for the labels (the message says it all the same)."""
    from matplotlib import font_manager  # noqa: PLC0415 - a second to import, and only mornings need it
    from matplotlib.figure import Figure  # noqa: PLC0415 - as above

    installed = {font.name for font in font_manager.fontManager.ttflist}
    font = next((name for name in KOREAN_FONTS if name in installed), None)
    if font is None and not all(label.isascii() for label in labels.values()):
        return None
    names = list(figures)[::-1]
    picture = Figure(figsize=(6, 0.6 * len(names) + 0.6), dpi=120, layout="constrained")
    axes = picture.add_subplot()
    drawn = axes.barh(
        range(len(names)), [figures[name] for name in names], color=[COLOURS.get(name, PLAIN) for name in names]
    )
    axes.set_yticks(range(len(names)), [labels[name] for name in names], fontsize=14)
    if font is not None:
        for label in axes.get_yticklabels():
            label.set_fontfamily(font)
    axes.bar_label(drawn, padding=4, fontsize=14)
    axes.set_xticks([])
    axes.spines[:].set_visible(False)
    axes.tick_params(length=0)
    axes.margins(x=0.12)
    written = BytesIO()
    picture.savefig(written, format="png")
    return written.getvalue()
