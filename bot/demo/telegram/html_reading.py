"""Telegram's HTML: markup → plain text with entities, refused with Telegram's own sentences."""

import re
import sys
from dataclasses import dataclass, replace

from bot.demo.telegram.entities import Entity, in_order, units
from bot.demo.telegram.refusals import Refused, bad_request

KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "blockquote": "blockquote",
}
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
SURROGATES = range(0xD800, 0xE000)
ESCAPE = re.compile(r"&(?:#(\d+)|#[xX]([0-9a-fA-F]+)|(lt|gt|amp|quot));")
NAME = re.compile(r"</?([^\s>]*)")
ATTRIBUTE = re.compile(r"""\s+([^\s=>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([\w.-]+)))?""")
TAG_END = re.compile(r"\s*>")


@dataclass(frozen=True, slots=True)
class _Open:
    """A tag that has been opened and not yet closed."""

    tag: str
    offset: int
    attributes: dict[str, str]


def read_html(markup: str) -> tuple[str, tuple[Entity, ...]]:
    """Return the plain text and its entities; refuse what does not parse."""
    reader = _Reader(markup)
    position = 0
    while position < len(markup):
        position = reader.step(position)
    if reader.open:
        raise _broken(f'Can\'t find end tag corresponding to start tag "{reader.open[-1].tag}"')
    return "".join(reader.text), _merged(in_order(reader.entities))


class _Reader:
    """Walks over the markup once."""

    def __init__(self, markup: str) -> None:
        self.markup = markup
        self.text: list[str] = []
        self.offset = 0
        self.open: list[_Open] = []
        self.entities: list[Entity] = []

    def step(self, position: int) -> int:
        """Read one piece, text or tag, and return where the next begins."""
        if self.markup.startswith("</", position):
            return self._close(position)
        if self.markup[position] == "<":
            return self._begin(position)
        end = self.markup.find("<", position)
        end = len(self.markup) if end < 0 else end
        words = _unescaped(self.markup[position:end])
        self.text.append(words)
        self.offset += units(words)
        return end

    def _begin(self, position: int) -> int:
        name = _name(self.markup, position)
        if ">" not in self.markup[position:]:
            raise _broken(f"Unclosed start tag at byte offset {self._byte(position)}")
        tag = name.group(1).lower()
        if tag not in KINDS:
            raise _broken(f'Unsupported start tag "{tag}" at byte offset {self._byte(position)}')
        attributes, end = self._attributes(name.end(), tag)
        if tag == "span" and attributes.get("class") != "tg-spoiler":
            raise _broken(f'Tag "span" must have class "tg-spoiler" at byte offset {self._byte(position)}')
        self.open.append(_Open(tag, self.offset, attributes))
        return end

    def _attributes(self, position: int, tag: str) -> tuple[dict[str, str], int]:
        attributes = {}
        while hit := ATTRIBUTE.match(self.markup, position):
            attributes[hit.group(1).lower()] = _unescaped(hit.group(2) or hit.group(3) or hit.group(4) or "")
            position = hit.end()
        end = TAG_END.match(self.markup, position)
        if end is None:
            where = self._byte(position)
            raise _broken(
                f'Expected equal sign in declaration of an attribute of the tag "{tag}" at byte offset {where}'
            )
        return attributes, end.end()

    def _close(self, position: int) -> int:
        where = self._byte(position)
        if not self.open:
            raise _broken(f"Unexpected end tag at byte offset {where}")
        name = _name(self.markup, position)
        end = TAG_END.match(self.markup, name.end())
        if end is None:
            raise _broken(f"Unclosed end tag at byte offset {where}")
        opened, tag = self.open.pop(), name.group(1).lower()
        if tag not in {"", opened.tag}:
            raise _broken(
                f'Unmatched end tag at byte offset {where}, expected "</{opened.tag}>", found "</{tag}>"',
            )
        if self.offset > opened.offset:
            self.entities.extend(self._entity(opened))
        return end.end()

    def _entity(self, opened: _Open) -> list[Entity]:
        entity = Entity(KINDS[opened.tag], opened.offset, self.offset - opened.offset)
        if opened.tag == "a":
            url = opened.attributes.get("href", "")
            return [replace(entity, url=url)] if re.match(r"(https?|tg|mailto|tel):", url) else []
        if opened.tag == "code":
            return [replace(entity, language=opened.attributes.get("class", "").removeprefix("language-") or None)]
        if opened.tag == "blockquote" and "expandable" in opened.attributes:
            return [replace(entity, type="expandable_blockquote")]
        return [entity]

    def _byte(self, position: int) -> int:
        return len(self.markup[:position].encode(errors="surrogatepass"))


def _merged(entities: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """Code inside pre names its language; otherwise nothing stands inside code."""
    blocks = {(e.offset, e.length): e for e in entities if e.type == "pre"}
    named = {place: e.language for e in entities if e.type == "code" and (place := (e.offset, e.length)) in blocks}
    closed = [e for e in entities if e.type in {"pre", "code"}]
    kept = (e for e in entities if e in blocks.values() or not _inside(e, closed))
    return tuple(replace(e, language=named.get((e.offset, e.length)) if e.type == "pre" else None) for e in kept)


def _inside(entity: Entity, closed: list[Entity]) -> bool:
    return any(o is not entity and o.offset <= entity.offset and entity.end <= o.end for o in closed)


def _name(markup: str, position: int) -> re.Match[str]:
    match = NAME.match(markup, position)
    if match is None:
        raise AssertionError("a tag begins where '<' stands")
    return match


def _unescaped(text: str) -> str:
    return ESCAPE.sub(_character, text)


def _character(match: re.Match[str]) -> str:
    decimal, hexadecimal, name = match.groups()
    if name:
        return NAMED[name]
    code = int(decimal) if decimal else int(hexadecimal, 16)
    return match.group() if code == 0 or code > sys.maxunicode or code in SURROGATES else chr(code)


def _broken(why: str) -> Refused:
    return bad_request(f"can't parse entities: {why}")
