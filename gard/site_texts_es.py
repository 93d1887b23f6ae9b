"""The Spanish wording of the frame around every page and of the error pages, as it ships."""

import gard.site_texts  # noqa: F401 - declares what is translated here
from references.site_texts import translate

translate(
    "es",
    {
        "site.name": "Centro de Información sobre Enfermedades Raras",
        "site.description": "Información clara, con fuentes y fechas, sobre enfermedades raras, para "
        "quienes viven con ellas.",
        "site.search.label": "Nombre, síntoma, gen, código o pregunta",
        "site.search.example": "Nombre o síntoma",
        "site.disclaimer": "Esta información es general y no es un consejo médico. Consulte a un médico "
        "sobre su propia salud. En una emergencia, llame al número de emergencias de su país.",
        "about.heading": "Quiénes somos",
        "editorial-policy.heading": "Política editorial",
        "contact.heading": "Contacto",
        "privacy.heading": "Privacidad",
        "accessibility.heading": "Accesibilidad",
        "error.home": "Ir a la página principal",
        "error.404.heading": "No encontramos esa página",
        "error.404.text": "Puede que la dirección tenga un error o que la página se haya movido. Busque "
        "una enfermedad o elija su primera letra.",
        "error.410.heading": "Esta página se ha retirado",
        "error.410.text": "Estuvo aquí y la hemos quitado. Quizá otra página tenga lo que busca.",
    },
)
