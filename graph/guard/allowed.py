"""What a query may call: functions that only compute, and one procedure that only searches."""

from graph.guard.errors import Refused
from graph.guard.grammar import Part
from graph.guard.text import place

_FUNCTIONS = """
    avg collect count max min percentilecont percentiledisc stdev stdevp sum
    elementid endnode id keys labels length nodes properties relationships startnode type
    coalesce head isempty last nullif range reverse size tail
    toboolean tobooleanornull tofloat tofloatornull tointeger tointegerornull tostring tostringornull
    btrim char_length left lower ltrim replace right rtrim split substring tolower toupper trim upper
    abs ceil e exp floor log log10 pi rand round sign sqrt
    date date.truncate datetime datetime.truncate localdatetime localdatetime.truncate
    duration duration.between duration.indays duration.inmonths duration.inseconds
"""
FUNCTIONS = frozenset(_FUNCTIONS.split())
"""Names in lower case, as both databases compare them."""

PROCEDURES = frozenset({"db.index.fulltext.querynodes"})


def check(query: Part, text: str) -> None:
    """Raise `Refused` for the first function or procedure that is not on the lists."""
    for call in query.all("call", "procedure"):
        name = call.own("dotted")[0].text
        known = PROCEDURES if call.rule == "procedure" else FUNCTIONS
        if "".join(name.split()).lower() not in known:
            kind = "the procedure" if call.rule == "procedure" else "the function"
            raise Refused(f"{kind} {_shown(name)}", place(text, call.start))


def _shown(name: str) -> str:
    return name if len(name) <= 60 else f"{name[:60]}..."
