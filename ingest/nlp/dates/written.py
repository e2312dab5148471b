"""From running text to the dates that stand in it, in the order of the text, not yet read against one another.

A grammar of one regular expression a form; `dating` gives them their year and day.
"""

import re
from dataclasses import dataclass

MONTHS = {
    name[:3]: number
    for number, name in enumerate(
        [
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
        ],
        1,
    )
}
WEEKDAYS = {
    d: i for i, d in enumerate(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
}
FEASTS = {
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
}
"""Month and day."""
COUNTED = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
TENS = {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
SMALL = {
    **{word: number for number, word in enumerate(COUNTED)},
    **{"a": 1, "an": 1, "another": 1, **TENS, "several": 0, "few": 0, "some": 0, "couple": 2},
}

M = (r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
     r"|Nov(?:ember)?|Dec(?:ember)?|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER"
     r"|DECEMBER)\b\.?")  # fmt: skip
D = r"\d{1,2}(?:st|nd|rd|th)?"
ONES = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
ORDINALS = (
    *ONES, "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth", *(f"twenty-{one}" for one in ONES), "thirtieth", "thirty-first",
)  # fmt: skip
"""Days of a month in words, from the first."""
IN_WORDS = rf"(?:{'|'.join(sorted(ORDINALS, key=len, reverse=True))})(?=\s+(?:day\s+)?of\b)"
ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
"""Months as some countries write them between day and year."""
Y = r"(?:19|20)\d\d"
DASH = r"\s?[-–—]\s?"
SHORT = r"(?:(?<=\b[A-Z][a-z]{2})(?<!May)|(?<=\bSept))"
"""Behind a month that is cut short, whose dot ends no sentence: `until Dec. 8`, `on Sunday, Sept. 1`."""
WHICH = (r"(?:(?:of\s+)?(?P<which{0}>(?:last|this|that|the same|the previous|the following|the next|next)(?=\s+year)"
         r"|the year (?:before|after))(?:\s+year)?)")  # fmt: skip
COMPOUND = rf"(?:twenty|{'|'.join(TENS)})-(?:{'|'.join(COUNTED[1:10])})"
NUM = rf"(?i:\d{{1,3}}|{COMPOUND}|{'|'.join(sorted(SMALL, key=len, reverse=True))})(?:\s+(?:more|further))?"
UNIT = r"(?:hours?|days?|nights?|weeks?|months?|years?)"
WHOLE = "".join(f"(?<!{unit} and )" for unit in ("days", "week", "weeks", "month", "months", "year", "years"))
"""No second half of a distance: `two months and three days later`."""
LASTED = "(?<!for )(?<!spent )(?<!served )(?<!spending )(?<!serving )"
"""No length before an end: `held for two weeks before he was freed`."""
PART = r"(?:day|morning|afternoon|evening|night|week|month|year|date|weekend|noon)"
ON = (r"(?:they|she|his|her|its|their|the|and|but|when|where|while|with|without|for|from|after|before|because|that|who"
      r"|both|all|another|only|was|were|had|has|into|under|two|three|four|police|officers|agents|men)\b")  # fmt: skip
"""What may follow a day that is only a number; another word is what is counted: `on the 4th floor`."""
WD = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
FUZZ = (r"(?:early|late|mid|mid-|middle of|the middle of|beginning of|the beginning of|end of|the end of"
        r"|(?:the )?first half of|(?:the )?second half of|the start of|start of|the autumn of|the spring of"
        r"|the summer of|the winter of)[\s-]*(?:in\s+)?")  # fmt: skip

FORMS: tuple[tuple[str, str], ...] = (
    ("iso", rf"(?<![\d./-])(?P<y1>{Y})(?P<i1>[-/])(?P<m1>\d\d)(?P=i1)(?P<d1>\d\d)(?![\d/-])"),
    ("roman", rf"(?<![\d./-])(?P<d24>\d{{1,2}})\.\s?(?P<o24>[IVX]{{1,4}}|[ivx]{{1,4}})\.\s?(?P<y24>{Y})\b"),
    ("line_day", r"^(?P<d25>\d{1,2})/(?P<m25>\d{1,2})(?=\s*[–—:]|\s+-\s)"),
    ("short_day", r"(?:(?<=^\()|(?<=\b[Oo]n )|(?<=\bsince )|(?<=\buntil ))(?P<d30>\d{1,2})/(?P<m30>\d{1,2})(?![\d/])"),
    ("days", rf"(?<![\d/.-])\b(?P<l26>(?:{D},\s*)+{D},?\s+(?:and|or)\s+{D})\s+(?:of\s+)?(?P<m26>{M})(?:,?\s+(?P<y26>{Y}))?"),  # noqa: E501
    ("month_days", rf"\b(?P<m27>{M})\s+(?P<l27>{D}(?:,\s*{D})*,?\s+(?:and|or)\s+{D})(?:,?\s+(?P<y27>{Y})\b|(?=[.;:)]))"),  # noqa: E501
    ("dmy_range", rf"(?<![\d./-])(?P<d2>\d{{1,2}}){DASH}(?P<e2>\d{{1,2}})\.(?P<m2>\d{{1,2}})\.(?P<y2>\d{{4}}|\d\d)(?![\d.]\d)"),  # noqa: E501
    ("dmy", r"(?<![\d./-])(?P<d3>\d{1,2})(?P<s3>[./])(?P<m3>\d{1,2})(?P=s3)(?P<y3>(?:19|20)\d\d|\d\d)(?!\d|[./]\d)"),
    ("span", rf"(?P<b14>\b[Bb]etween\s+)?(?:the\s+)?\b(?P<d14>{D})\s*(?P<j14>[-–—]|and|to|or|until|through)\s*(?:the\s+)?(?P<e14>{D})"  # noqa: E501
             rf"\s+(?:of\s+)?(?P<m14>{M})(?:,?\s+(?P<y14>{Y})|\s+{WHICH.format(14)})?"),
    ("day_month", rf"\b(?:the\s+)?(?P<d4>{D}|{IN_WORDS})(?:\s+|\s*[-–]\s*)(?:(?:day\s+)?of\s+)?(?P<m4>{M})(?:,?\s*(?P<y4>{Y})|\s+{WHICH.format(4)})?(?!\w)"),  # noqa: E501
    ("month_span", rf"\b(?P<m5>{M})\s+(?P<d5>{D}){DASH}(?P<e5>{D})(?!\d)(?:,?\s+(?P<y5>{Y})|\s+{WHICH.format(5)})?"),
    ("month_day", rf"\b(?P<m6>{M})\s+(?P<d6>{D})(?![\d.]\d|\w)(?:,?\s+(?P<y6>{Y})|,?\s+{WHICH.format(6)})?"),
    ("month_year", rf"\b(?:{FUZZ})?(?P<m7>{M})(?:\s*(?:of\s+)?,?\s*(?P<y7>{Y})|\s+{WHICH.format(7)})(?!\d)"),
    ("year_range", rf"(?<![\d/.-])(?P<y8>{Y}){DASH}(?P<z8>{Y}|\d\d(?!\s+{M}))(?![\d/.-])"),
    ("next_month", rf"\b(?:the\s+)?(?P<r9>(?i:following|next|last|this|that|previous|same|past))\s+(?P<m9>{M})"),
    ("month", rf"\b(?P<p10>[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Tt]ill|of|[Ff]rom|[Dd]uring(?:\s+the)?|to|[Bb]etween|and|before|after|around|[Ii]n early|[Ii]n late"  # noqa: E501
              rf"|[Ii]n mid|early|[Ll]ate|mid|through|end of|beginning of|start of|middle of|or|and in|,|\()[\s-]*(?:in\s+)?(?P<m10>{M})(?:\s+{WHICH.format(10)})?(?!{SHORT}\.\s\d|\s*\d|\w|\.?,?\s*(?:of\s+)?{Y}\b)"),  # noqa: E501
    ("feast", rf"\b(?P<f23>Christmas Eve|Christmas Day|New Year['’]s Eve|New Year['’]s Day)(?:,?\s+(?:of\s+)?(?P<y23>{Y}))?"),  # noqa: E501
    ("line_month", rf"^(?P<m20>{M})\s+(?P<y20>{Y})"),
    ("season", rf"\b(?:[Ii]n\s+)?(?:the\s+)?(?:early\s+|late\s+)?(?P<s11>spring|summer|autumn|fall|winter)\s+(?:of\s+)?(?P<y11>{Y})"),  # noqa: E501
    ("dated_weekday", rf"\b(?P<w28>{WD}),?\s+(?:the\s+)?\(?(?P<d28>{D})\b(?=\)|[,.;]\s|\s+{ON})"),
    ("weekday", rf"\b(?:(?P<r12>(?i:last|this|next|the following|the same|the next|that))\s+)?(?P<w12>{WD})\b"
                rf"(?!,?\s+(?:the\s+)?(?:{D}\s+(?:of\s+)?{M}|{M}\s+\d))"),
    ("year", rf"(?<![\d/.,№#-])\b(?P<y13>{Y})\b(?![-–./]\d|['’]|\s+(?:people|persons|birr|members|cases|prisoners|Penal|Criminal|Code|Law|Act|Constitution|Convention|Decree|Anti|National|Cybercrime|copies|euros|dollars|tomans))"),  # noqa: E501
    ("year_of", r"\b(?P<y15>(?i:that|the same|this|last|the following|the next|the previous) year|the year (?:after|before)(?: that)?(?=[,.;)]|\s+in\b)"  # noqa: E501
                r"|(?P<c15>the end of the year|(?:the )?year['’]s end|(?i:during|throughout|in the course of|the rest of|the remainder of) the (?:reporting )?year))\b"),  # noqa: E501
    ("same", rf"\b(?:the\s+)?(?P<r16>(?i:same|following|next|previous|preceding|very next|very same|very|that|this|last|earlier this|later that|later this|later the same|earlier that|late that))\s+(?P<u16>{PART})\b(?!\s+(?:of|by which|as\s+[A-Z]))"),  # noqa: E501
    ("shift", rf"{WHOLE}{LASTED}\b(?:(?:about|some|almost|nearly|roughly|around|only|just|exactly|at least)\s+)?(?P<n17>{NUM})(?:\s+(?:of|and a half))?\s+(?P<u17>{UNIT})\s+"  # noqa: E501
              r"(?P<r17>later|earlier|before|after|ago|afterwards|previously|prior|after that|after this|following|into|on)\b"),  # noqa: E501
    ("word_day", r"\b(?P<t18>(?i:yesterday|today|tonight|this morning|this afternoon|this evening|tomorrow|last night|this week|last week|last month|this month))\b"),  # noqa: E501
    ("bare_day", r"\b(?:[Oo]n|until|[Bb]y|[Ss]ince|of|till|from|to)\s+the\s+(?P<d19>\d{1,2}(?:st|nd|rd|th))"
                 r"(?:\s+of\s+(?:that|this|the\s+same|the\s+latter|the)\s+month\b)?"
                 rf"(?!\s+(?:of\b|(?!{ON})[a-z]{{3,}}(?!,)|anniversary))(?=\W)"),
    ("beside", rf"\b[Tt]he\s+(?P<u29>{PART})\s+(?P<r29>before|after|following)\b"),
    ("day_of", r"\b(?:(?:on|On|since|from|after|until)\s+the\s+(?:day|date|night|morning|evening|(?P<t21>eve))\s+of\b"
               rf"(?!\s+(?:the\s+)?(?:\d|{IN_WORDS}|{M}))"
               r"|(?:[Oo]n\s+)?the\s+same\s+(?:day|date|night|morning|afternoon|evening)\s+as(?=\s+[A-Z]))"),
    ("hours", r"\b(?P<h22>(?i:(?:a few|several|within|some|\w+)\s+hours?\s+(?:later|afterwards|after)|within\s+hours|hours\s+later|shortly\s+afterwards?|moments\s+later))\b"),  # noqa: E501
)  # fmt: skip
BEGINNING = r"(?=\d|the\s|\b[\w,(])"
"""Where alone a date of any form can begin: most characters stand within a word, and no form is tried there."""
GRAMMAR = re.compile(f"{BEGINNING}(?:{'|'.join(f'(?P<{name}>{pattern})' for name, pattern in FORMS)})", re.M)
BIRTH = re.compile(
    r"(?:\bborn(?:\s+in\s+[^\d.;,]{1,25},?)?(?:\s+(?:on|in|circa|around))?|\bb\.|\bDate of birth:?|\bDOB:?)\s*$",
    re.I,
)
PREPOSITION = re.compile(
    rf"\b(on|in|since|until|till|by|from|before|after|during|to|dated|of|between|at|through)\s+(?:the\s+)?(?:early|late|mid|end of|the end of|{WD},?)?[\s-]*$",  # noqa: E501
    re.I,
)
PUT_OFF = re.compile(
    r"\b(?:extended|prolonged|renewed|adjourned|postponed|put off|deferred|remanded|delayed)\b[^.;]{0,40}\b(?:to|for)\W+(?:the\s+)?$",  # noqa: E501
    re.I,
)
LEADING = ("after", "following", "on")
"""Behind a length of time that may also be a term: `sentenced to two years after a trial`."""
IMPOSED = re.compile(r"\b(?:to|given|handed|got|between\s+\S+\s+and|from\s+\S+\s+to)\s+$", re.I)
"""Before a term that somebody got."""
LEAD = 40
"""Characters before a length of time in which it may be said to be a term."""
UNTIL = ("until", "till")
"""Before a day on which something ends, and does not happen."""


@dataclass(frozen=True)
class Found:
    """One date as it is written."""

    char: int
    stop: int
    form: str
    parts: dict[str, str]
    """Group names without their number: d, e (last day), m, y, z (last year), which, r, u, n, w, t, s, c."""
    birth: bool
    preposition: str
    ends: bool
    """Nothing of its clause follows."""


def find(text: str) -> list[Found]:
    """All dates, non-overlapping, in order."""
    return [_found(match, text) for match in GRAMMAR.finditer(text) if _plausible(match)]


def _plausible(match: re.Match[str]) -> bool:
    if match["shift"] and match["r17"].lower() in LEADING:
        return IMPOSED.search(match.string, max(0, match.start() - LEAD), match.start()) is None
    return not (
        match.lastgroup == "month" and match["p10"] in (",", "(") and match["m10"].lower().startswith("ma")
    )


def _found(match: re.Match[str], text: str) -> Found:
    parts = {
        key.rstrip("0123456789"): value
        for key, value in match.groupdict().items()
        if value is not None and key[-1].isdigit()
    }
    form = next(name for name, _ in FORMS if match[name] is not None)
    before = text[max(0, match.start() - 60) : match.start()]
    if form in ("month", "bare_day"):
        before += match["p10"] if form == "month" else match[0].split()[0]
    said = PREPOSITION.search(before + " ")
    return Found(
        match.start(), match.end(), form, parts, BIRTH.search(before) is not None,
        "until" if PUT_OFF.search(before) else said[1].lower() if said else "",
        (not text[match.end() : match.end() + 1].strip(" ") and not text[match.end() : match.end() + 2].strip()) or text[match.end()] in ".,;)",  # noqa: E501
    )  # fmt: skip


GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+")
"""A numeral with its thousands apart."""


def month_number(word: str) -> int:
    """1 to 12."""
    return MONTHS[word[:3].lower()]


def number(word: str) -> int | None:
    """The number that a numeral (`12`, `1,200`) or a number word names."""
    word = word.lower().split()[0] if word.split() else ""
    if word.isdigit():
        return int(word)
    if GROUPED.fullmatch(word):
        return int(word.replace(",", ""))
    if word in SMALL:
        return SMALL[word]
    tens, _, ones = word.partition("-")
    return SMALL[tens] + SMALL[ones] if tens in SMALL and ones in SMALL else None
