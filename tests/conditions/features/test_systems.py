"""Parts of the body that clinical features belong to, by their words and by the branches of the ontology."""

import pytest

from conditions.features import BRANCHES, system_of, systems_in
from conditions.features.stems import STEMS
from conditions.models import FeatureTerm

CASES = {
    "nervous-system": (
        "Seizure",
        "Muscular hypotonia",
        "Intellectual disability",
        "EEG abnormality",
        "Spastic gait",
    ),
    "head-neck": ("Microcephaly", "Cleft palate", "Short neck", "Depressed nasal bridge", "Facial asymmetry"),
    "eye": ("Ptosis", "Hypertelorism", "Retinal detachment", "Iris coloboma", "Extraocular muscle fibrosis"),
    "ear": ("Sensorineural hearing impairment", "Low-set ears", "Overfolded helix", "Otitis media"),
    "heart-vessels": (
        "Ventricular septal defect",
        "Pulmonary arterial hypertension",
        "Aortic aneurysm",
        "Myxomatous mitral valve",
    ),
    "breathing": ("Pneumonia", "Respiratory insufficiency", "Bronchiectasis"),
    "digestion": ("Hepatomegaly", "Chronic diarrhea", "Inguinal hernia", "Feeding difficulties"),
    "kidney-bladder": ("Hematuria", "Renal cyst", "Cryptorchidism", "Recurrent urinary tract infections"),
    "skeleton": (
        "Scoliosis",
        "Joint hypermobility",
        "Rib fusion",
        "Congenital hip dislocation",
        "Osteomalacia",
    ),
    "limbs": ("Broad thumb", "Short metacarpal", "Clubfoot", "2-3 toe syndactyly", "Limb undergrowth"),
    "muscle": ("Proximal muscle weakness", "Myopathy", "Myalgia"),
    "skin-hair-nails": (
        "Eczema",
        "Alopecia",
        "Nail dystrophy",
        "Café-au-lait spot",
        "Palmoplantar keratoderma",
    ),
    "blood": ("Anemia", "Thrombocytopenia", "Bruising susceptibility"),
    "immune": ("Recurrent bacterial infections", "Splenomegaly", "Decreased circulating IgG level"),
    "hormones": (
        "Hypothyroidism",
        "Diabetes mellitus",
        "Delayed puberty",
        "Elevated circulating cortisol level",
    ),
    "metabolism": ("Hyperammonemia", "Elevated circulating creatine kinase concentration", "Lactic acidosis"),
    "growth": ("Short stature", "Failure to thrive", "Small for gestational age", "Obesity"),
    "breast": ("Gynecomastia", "Inverted nipples"),
    "before-birth": ("Polyhydramnios", "Decreased fetal movement", "Premature birth"),
    "tumours": (
        "Hepatocellular carcinoma",
        "Retinoblastoma",
        "Neurofibromas",
        "Neurofibromatosis",
        "Osteoma",
        "Neoplasm of the skin",
    ),
    "voice": ("Hoarse voice",),
    "cells": ("Chromosomal breakage induced by crosslinking agents",),
    "whole-body": ("Fever", "Fatigue"),
    "": ("Phenotypic variability", "Insidious onset", ""),
}


@pytest.mark.parametrize(("system", "name"), [(s, name) for s, names in CASES.items() for name in names])
def test_words_say_which_part_of_the_body(system, name):
    assert system_of(name) == system


@pytest.mark.parametrize(
    ("name", "system"),
    [
        ("Osteomalacia", "skeleton"),
        ("Softening of the bones", "skeleton"),
        ("Malignant hyperthermia", "muscle"),
        ("Nasal polyposis", "breathing"),
        ("Myxomatous mitral valve degeneration", "heart-vessels"),
        ("Osteoma", "tumours"),
        ("Neurofibromatosis", "tumours"),
        ("Plexiform neurofibromata", "tumours"),
        ("Adenomatous colonic polyposis", "tumours"),
    ],
)
def test_a_growth_is_one_by_the_end_of_its_word(name, system):
    assert system_of(name) == system


def test_everyday_words_decide_where_the_medical_term_says_nothing():
    assert system_of("Podagra-like episodes", "Attacks in the big toe") == system_of("Big toe")
    assert system_of("Strange sign", "") == ""


def test_every_part_is_one_that_terms_can_be_in():
    known = set(FeatureTerm.System.values)
    assert {system for system, _ in STEMS} | set(BRANCHES.values()) <= known
    assert known - {""} == {system for system, _ in STEMS}


TREE = {
    "HP:1": ["HP:0000478"],
    "HP:2": ["HP:1", "HP:0001574"],
    "HP:3": ["HP:2"],
    "HP:4": ["HP:5"],
    "HP:5": ["HP:4"],
    "HP:0000478": ["HP:0000118"],
}


@pytest.mark.parametrize(
    ("code", "name", "system"),
    [
        ("HP:1", "Odd sign", "eye"),
        ("HP:3", "Odd sign", "eye"),  # of the eye and of the skin: the order decides
        ("HP:3", "Odd rash", "skin-hair-nails"),  # and words before it
        ("HP:1", "Odd rash", "eye"),  # words do not overrule the hierarchy
        ("HP:0000478", "Abnormality of the eye", "eye"),
        ("HP:4", "Scoliosis", "skeleton"),  # a circle above which no branch stands
        ("HP:9", "Odd sign", ""),
    ],
)
def test_branches_of_the_hierarchy_come_before_words(code, name, system):
    assert systems_in(code, lambda at: TREE.get(at, ()), name) == system
