"""Names of days, months and feasts as people write them, slips and other calendars too, as parts of patterns.

Promise: tables only; each part stands for one name and takes no group of its own.
"""

from __future__ import annotations

MONTHS = (
    r"(?:jan(?:uary|urary|uray|ury|uari|aury|urry)?|feb(?:ruary|uary|urary|rary|uray|urary|ruay|ery)?|mar(?:ch|hc)?"
    r"|apr(?:il|ill|l)?|may|june?|july?|aug(?:ust|st|sut)?|agust|s[ei]pt(?:[ei]?m?[bv](?:er|re|r)|ember|tember|emer)?"
    r"|oct(?:ober|obre|uber|obar|orber)?|ocotber|nov(?:em?[bv]er|iembre|emeber|mber|embre)?|dec(?:em?[bv]er|emeber|mber)?"
    r"|desember|h?enero?|ene|febr?ero?|ferbero|f[ei]vrero|marzo|marso|abril|avril|abr|mayo|junio|julio|jullio"
    r"|agosto?|agoto|ago|sep?t?i?em?n?[bv]re|set|o[ck]?tu[bv]re|no[vb]i?em?n?bre|novimbre"
    r"|di[cs]i?em?n?[bv]re|dic)\.?"
)
DAYS = (
    r"(?:mon(?:day|dy)?|tue(?:s|sday|day)?|tu[se]{1,2}day|wed(?:s|nesday|nsday|esday)?|wen[de]?e?sday|thu(?:r|rs|rsday|rday|sday)?"
    r"|thrusday|thersday|fri(?:day)?|fryday|firday|sat(?:urday|erday|arday|uday|rday)?|sun(?:day|dy)?"
    r"|lune[sz]|marte[sz]|mi[eé]r[ck]ole[sz]|j[uú]e[vb]e[sz]|gueves|[vb]ierne[sz]|s[aá][vb]ado|domingo|domigo)"
)
_UNITS = r"(?:first|second|third|fourth|forth|fifth|fith|sixth|seventh|eighth|eigth|ninth|nineth)"
LATE_ORDINALS = (
    rf"(?:(?:twenty|thirty)[-\s]?{_UNITS}|eleventh|twelfth|twelth|thirteenth|fourteenth|fifteenth"
    r"|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twentyeth|thirtieth)"
)
ORDINALS = rf"(?:{LATE_ORDINALS}|{_UNITS}|tenth)"
COUNTED_DAYS = (
    r"(?:primero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce"
    r"|trece|catorce|quince"
    r"|die[cs]is[eé]is|die[cs]isiete|die[cs]iocho|die[cs]inueve|[vb]einte|[vb]einti(?:uno|[uú]n|d[oó]s|tr[eé]s|cuatro|[cs]inco"
    r"|s[eé]is|siete|ocho|nueve)"
    r"|treinta(?:\sy\suno)?)"
)
#: Months of the calendars of Nepal, India and Bengal, of Islam, of Judaism, of Iran and of Ethiopia; many of
#: them are names of people too, so that a day has to stand before them.
OTHER_MONTHS = (
    r"(?:b[ao]ishakh?|vaishakha?|baisakh|jestha|jyeshtha?|jyaistha|joishtho|ashadha?|ashar|asar|shrawan|shravana?|srabon|sawan"
    r"|bhadra|bhadrapada|bhadro|bhado|ashwina?|ashwayuja|asoj|ashoj|karti[kc]a?|mangsir|mangshir|margashirsha|agrahayana?"
    r"|poush|paush|pausha|magha?|falgun|phalguna?|phagun|fagun|chait|chaitra|choitro"
    r"|muharram|safar|rabi[ʼ'’]?\s?(?:al|ul|i|ii)[-\s]?\w{0,6}|jumada(?:\s\w{2,4}){0,2}|rajab|sha[ʼ'’]?ban|ramad[ah]{1,2}n|ramzan"
    r"|ramad[aá]n|shawwal|dh?[uz][ʼ'’]?l?[-\s](?:al[-\s])?[qh]\w{3,5}|zil[-\s]?(?:haj|qad)\w{0,2}"
    r"|tishr(?:ei|i)|cheshvan|kislev|tevet|shevat|adar|nisan|iyy?ar|sivan|tammuz|elul"
    r"|farvardin|ordibehesht|khordad|mordad|shahrivar|bahman|esfand"
    r"|meskerem|tikimt|hidar|tahsas|yekatit|megabit|miyazya|ginbot|hamle|nehase|pagume)"
)
#: Feasts that are an exact day only with the year behind them.
YEARLY = (
    r"(?:(?:st|saint)\.?\s[a-z]{3,12}[’']?s?[’']?\s(?:day|eve)|all\s(?:saints|souls)[’']?\s(?:day|eve)?|easter(?:\s(?:sunday|monday|saturday))?|good\sfriday|palm\ssunday|ash\swednesday|whit\s(?:sunday|monday)"
    r"|(?:mother|father|st\.?\spatrick|st\.?\sdavid|st\.?\sandrew|new\syear|valentine)[’']?s[’']?\s(?:day|eve)"
    r"|christmas(?:\s(?:day|eve))?|boxing\sday|halloween|hallowe[’']en|thanksgiving|bonfire\snight|burns\snight"
    r"|(?:anzac|australia|waitangi|canada|victoria|labou?r|memorial|veterans|bastille|republic|remembrance|may)\sday"
    r"|diwali|deepavali|holi|dussehra|dashain|tihar|vesak|eid(?:[-\s](?:al|ul)[-\s][fa]\w{2,4})?|ashura|purim|passover"
    r"|yom\skippur|rosh\shashanah|hanukkah|nowruz|lunar\snew\syear|chinese\snew\syear|midsummer(?:[’']?s\s(?:day|eve))?"
    r"|viernes\ssanto|jueves\ssanto|s[aá]bado\ssanto|domingo\sde\s(?:ramos|resurrecci[oó]n|pascua)|lunes\sde\spascua"
    r"|mi[eé]rcoles\sde\sceniza|corpus(?:\schristi)?|nochebuena|nochevieja|a[nñ]o\snuevo"
    r"|d[ií]a\sde(?:l|\sla|\slos|\slas)?\s(?:reyes|navidad|madre|padre|muertos|difuntos|todos\slos\ssantos|san\s\w{3,12}"
    r"|virgen|raza|independencia|trabajo|hispanidad)|todos\slos\ssantos|noche\sde\ssan\sjuan|navidad)"
)
