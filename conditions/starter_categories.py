"""Categories with which a site can begin: names and sentences of our own, heads by their codes in Mondo.

Where the sample site has a category of the same meaning, the address is the same. Which classes are good
heads was looked up in Mondo's release of August 2026.
"""

from typing import NamedTuple

SCHEME = "mondo"


class Starter(NamedTuple):
    """Address, name, sentence for readers, codes of the classes whose conditions belong here."""

    slug: str
    name: str
    description: str
    heads: tuple[str, ...]


STARTERS = (
    Starter(
        "autoimmune-diseases",
        "Autoimmune and inflammatory diseases",
        "Conditions in which the body's own defences attack healthy parts of it.",
        ("MONDO:0007179", "MONDO:0019751"),
    ),
    Starter(
        "blood-diseases",
        "Blood diseases",
        "Conditions of the blood, the bone marrow and the way blood clots.",
        ("MONDO:0005570",),
    ),
    Starter(
        "bone-diseases",
        "Bone and skeleton diseases",
        "Conditions of the bones and joints, and of the way they grow.",
        ("MONDO:0005172",),
    ),
    Starter(
        "cancers-and-tumors",
        "Cancers and tumors",
        "Growths that should not be there, harmful ones and others.",
        ("MONDO:0005070",),
    ),
    Starter(
        "chromosome-disorders",
        "Chromosome disorders",
        "Conditions in which a chromosome, or a piece of one, is missing, doubled or moved.",
        ("MONDO:0019040",),
    ),
    Starter(
        "congenital-disorders",
        "Conditions present at birth",
        "Conditions in which a part of the body formed differently before birth.",
        ("MONDO:0019755",),
    ),
    Starter(
        "connective-tissue-diseases",
        "Connective tissue diseases",
        "Conditions of the tissue that supports and joins the parts of the body.",
        ("MONDO:0003900",),
    ),
    Starter(
        "development-and-mental-health",
        "Development, learning and mental health",
        "Conditions that change how a person learns, behaves or feels.",
        ("MONDO:0700092", "MONDO:0002025"),
    ),
    Starter(
        "digestive-diseases",
        "Digestive and liver diseases",
        "Conditions of the stomach, the bowel, the liver and the pancreas.",
        ("MONDO:0004335", "MONDO:0002515"),
    ),
    Starter(
        "ear-nose-and-throat-diseases",
        "Ear, nose and throat diseases",
        "Conditions of hearing, balance, the nose and the throat.",
        ("MONDO:0024623", "MONDO:0002409", "MONDO:0021205"),
    ),
    Starter(
        "endocrine-diseases",
        "Hormone and gland diseases",
        "Conditions of the glands and the hormones that they make.",
        ("MONDO:0005151",),
    ),
    Starter(
        "epilepsies",
        "Epilepsies",
        "Conditions in which seizures come back.",
        ("MONDO:0005027",),
    ),
    Starter(
        "eye-diseases",
        "Eye diseases",
        "Conditions that affect the eyes or the way a person sees.",
        ("MONDO:0024458",),
    ),
    Starter(
        "heart-diseases",
        "Heart and blood vessel diseases",
        "Conditions of the heart and of the vessels that carry blood.",
        ("MONDO:0004995",),
    ),
    Starter(
        "hereditary-cancer-syndromes",
        "Inherited risks of cancer",
        "Conditions that run in families and make some tumors more likely.",
        ("MONDO:0015356",),
    ),
    Starter(
        "immune-diseases",
        "Immune system diseases",
        "Conditions in which the body's defences are too weak, too strong or misled.",
        ("MONDO:0005046",),
    ),
    Starter(
        "infections",
        "Infections",
        "Conditions that come from bacteria, viruses, fungi or parasites.",
        ("MONDO:0005550",),
    ),
    Starter(
        "kidney-diseases",
        "Kidney and urinary diseases",
        "Conditions of the kidneys, the bladder and the ways between them.",
        ("MONDO:0002118",),
    ),
    Starter(
        "lung-diseases",
        "Lung and airway diseases",
        "Conditions that affect breathing.",
        ("MONDO:0005087",),
    ),
    Starter(
        "lysosomal-diseases",
        "Lysosomal storage diseases",
        "Conditions in which cells cannot clear away a substance, so that it piles up.",
        ("MONDO:0002561",),
    ),
    Starter(
        "metabolic-diseases",
        "Metabolic diseases",
        "Conditions in which the body cannot build, use or break down a substance as it should.",
        ("MONDO:0005066",),
    ),
    Starter(
        "mitochondrial-diseases",
        "Mitochondrial diseases",
        "Conditions of the parts of a cell that make its energy.",
        ("MONDO:0044970",),
    ),
    Starter(
        "mouth-and-tooth-diseases",
        "Mouth and tooth diseases",
        "Conditions of the teeth, the gums, the lips and the mouth.",
        ("MONDO:0006858", "MONDO:0006999"),
    ),
    Starter(
        "movement-disorders",
        "Movement disorders",
        "Conditions in which movements are slow, shaky, stiff or not wanted.",
        ("MONDO:0005395",),
    ),
    Starter(
        "muscle-diseases",
        "Muscle diseases",
        "Conditions that make muscles weak, stiff or painful, and those of the nerves that move them.",
        ("MONDO:0003939", "MONDO:0019056"),
    ),
    Starter(
        "nervous-system-diseases",
        "Nervous system diseases",
        "Conditions of the brain, the spinal cord and the nerves.",
        ("MONDO:0005071",),
    ),
    Starter(
        "reproductive-diseases",
        "Reproductive system and pregnancy",
        "Conditions of the sex organs, of fertility and of pregnancy.",
        ("MONDO:0005039", "MONDO:0024575"),
    ),
    Starter(
        "skin-diseases",
        "Skin, hair and nail diseases",
        "Conditions that show on the skin, the hair or the nails.",
        ("MONDO:0002051",),
    ),
)
