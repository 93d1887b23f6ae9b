"""Which branch of the Human Phenotype Ontology is which part of the body.

The branches are the terms directly below "Phenotypic abnormality" (HP:0000118). A term may stand in several:
the earlier entry here is the one that a reader would look in first.
"""

from __future__ import annotations

from conditions.models import FeatureTerm

System = FeatureTerm.System

SYSTEM_OF: dict[str, str] = {
    "HP:0002664": System.TUMOURS.value,
    "HP:0000478": System.EYE.value,
    "HP:0000598": System.EAR.value,
    "HP:0001626": System.HEART.value,
    "HP:0002086": System.BREATHING.value,
    "HP:0025031": System.DIGESTION.value,
    "HP:0000119": System.KIDNEY.value,
    "HP:0001871": System.BLOOD.value,
    "HP:0002715": System.IMMUNE.value,
    "HP:0000818": System.HORMONES.value,
    "HP:0000769": System.BREAST.value,
    "HP:0001608": System.VOICE.value,
    "HP:0001574": System.SKIN.value,
    "HP:0000152": System.HEAD_NECK.value,
    "HP:0000707": System.NERVOUS.value,
    "HP:0040064": System.LIMBS.value,
    "HP:0003011": System.MUSCLE.value,
    "HP:0033127": System.SKELETON.value,
    "HP:0000924": System.SKELETON.value,
    "HP:0001507": System.GROWTH.value,
    "HP:0001197": System.BIRTH.value,
    "HP:0001939": System.METABOLISM.value,
    "HP:0025354": System.CELLS.value,
    "HP:0025142": System.WHOLE_BODY.value,
    "HP:0045027": System.BREATHING.value,
}
