"""Sixty labels that are no harm as text, and would be as anything else."""

from __future__ import annotations

MARKUP = (
    "<script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<svg/onload=alert(1)//",
    "<iframe src='https://example.org'></iframe>",
    "<a href='javascript:alert(1)'>click</a>",
    "<math><mi xlink:href='data:x,<script>'>",
    "<base href='https://example.org/'>",
    "<meta http-equiv=refresh content='0;url=//example.org'>",
    "<link rel=stylesheet href=//example.org/x.css>",
    "<style>@import url(//example.org)</style>",
    "<!-- never closed",
    "--> closed too early <b>bold",
    "<![CDATA[ ]]>",
    "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e 'x'>]>",
    "</bdi></h3></li></article></main>",
    "<details open ontoggle=alert(1)>",
    "<x onclick=alert(1)>y</x>",
)
QUOTES = (
    '" onmouseover="alert(1)',
    "' onmouseover='alert(1)",
    "` onmouseover=`alert(1)",
    '"><script>alert(1)</script>',
    "\\'; alert(1); //",
    '"}]},{"results":[{"',
    "{{ 7 * 7 }}{% raw %}",
    "${7*7} #{7*7}",
    "%s %n %(x)s {0} {x!r}",
    "&lt;b&gt; &#60;b&#62; &amp;amp; &nosuch;",
)
ADDRESSES = (
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:msgbox(1)",
    "https://example.org/?q=<b>",
    "www.example.org",
    "//example.org",
    "file:///etc/passwd",
    "../../../../etc/passwd",
    "C:\\Windows\\system32",
)
MARKDOWN = (
    "[click](javascript:alert(1))",
    "![picture](https://example.org/x.png)",
    "<https://example.org>",
    "# heading #",
    "**bold** _slanted_ ~~struck~~ `code`",
    "a | b | c",
    "```",
    "[^1]: note [ref]: https://example.org",
    "1. one - two * three > four",
    "$$x^2$$ \\[y\\]",
)
CHARACTERS = (
    "right \u202eto left",
    "isolated \u2067 and not closed",
    "zero\u200bwidth\ufeff",
    "control \x00\x01\x1b[31m\x7f\x9b red",
    "lines\nand\ttabs\r\nand\u2028more\u2029",
    "\U0001f469\u200d\U0001f4bb e\u0301 \ufdfa",
)
FORMULAS = ("=1+1", "+1+1", "-1+1", "@SUM(A1:A9)")

HOSTILE = MARKUP + QUOTES + ADDRESSES + MARKDOWN + CHARACTERS + FORMULAS
assert len(set(HOSTILE)) == 60
