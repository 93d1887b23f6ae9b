"""What people are called who are not called by their given name: nicknames that are words too; folded.

Promise: tables only; a nickname counts only where a frame says that somebody is named.
"""

from __future__ import annotations

from .tables import words

NICKS = words(
    """
    biggles binky birdie blondie bluey bomber bosun bubbles chalky chip chippy
    curly dinger digger dixie dodger dolly dusty fluff freckles fuzzy ginge ginger goose jinx jock
    kipper lefty lofty lucky moose muffin nipper nobby noodle nugget paddy pickle pickles pip pixie
    pudding pug rocky scouse shorty skipper slim smiler smudge smudger snowy sonny sparky spanner spider
    sprout spud spuds squeak stretch sunny taff taffy tank tinker titch tiger topsy tosh trigger tug tuck
    tubs turtle tweety whippet wiggy wizard woody ziggy
    bicho cachetes cachito canelo canario capi chaparra chaparro chata chato china chino chiqui chiquis
    chiquita
    churro colocho colorado conejo corto cuca cuco cuquis flaca flaco gallo gato gorda gordo gringo guera
    guerita guero lechuga lobo loco lucha lucero mona mono morena moreno mosca muneca negrita negrito
    oso osito pecas pelao pelado pelon pelusa perico pichi pitufo pollo polaco
    pulga pulgas pulpo rana rata rulo rulos ruso sapo tano tata topo tuerto turca turco tigre zurda zurdo
    """
)
#: Two letters in a text typed small that stand for two names; others are short forms of words.
PAIRS_OF_INITIALS = words("aj bj cj ej jb jc jd jj jp jt jw kj lj mj pj rj tj")
#: Where somebody is, who is spoken of by name: "sue at the surgery".
WORKROOMS = words(
    """
    surgery clinic hospital school office reception desk chemist chemists shop nursery ward church chapel
    pharmacy library bakery council club pub doctors post
    """
)
