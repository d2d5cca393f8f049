"""Plain text with entities → the HTML that says the same."""

from collections.abc import Sequence
from html import escape

from bot.demo.telegram.entities import STYLED, Entity, in_order, units

TAGS = {
    "bold": ("<b>", "</b>"),
    "italic": ("<i>", "</i>"),
    "underline": ("<u>", "</u>"),
    "strikethrough": ("<s>", "</s>"),
    "spoiler": ("<tg-spoiler>", "</tg-spoiler>"),
    "code": ("<code>", "</code>"),
    "pre": ("<pre>", "</pre>"),
    "blockquote": ("<blockquote>", "</blockquote>"),
    "expandable_blockquote": ("<blockquote expandable>", "</blockquote>"),
}


def to_html(text: str, entities: Sequence[Entity]) -> str:
    """Return the text as Telegram HTML; found links and commands carry no tag."""
    opening: dict[int, list[str]] = {}
    closing: dict[int, list[str]] = {}
    for entity in in_order(e for e in entities if e.type in STYLED):
        before, after = _tags(entity)
        opening.setdefault(entity.offset, []).append(before)
        closing.setdefault(entity.end, []).insert(0, after)
    written, offset = [], 0
    for character in text:
        written += closing.pop(offset, []) + opening.pop(offset, [])
        written.append(escape(character))
        offset += units(character)
    return "".join(written + closing.pop(offset, []))


def _tags(entity: Entity) -> tuple[str, str]:
    if entity.type == "text_link":
        return f'<a href="{escape(entity.url or "")}">', "</a>"
    if entity.type == "pre" and entity.language:
        return f'<pre><code class="language-{escape(entity.language)}">', "</code></pre>"
    return TAGS[entity.type]
