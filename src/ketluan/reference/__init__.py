"""Dated facts as data: places, bodies, document types, abbreviations, holidays, values of rules, layouts of papers.

Every row names its source and its time; tables are read at first use. ``on`` is a day in ISO 8601.
"""

from ketluan.reference.bodies import department, department_successions, department_successors, departments
from ketluan.reference.document_forms import document_type, document_types
from ketluan.reference.paper_layouts import all_paper_measures, paper_measures
from ketluan.reference.places import communes, districts, predecessors, province, provinces, successor
from ketluan.reference.public_holidays import holiday_years, holidays
from ketluan.reference.rule_values import norm, norms
from ketluan.reference.short_forms import abbreviation, abbreviations
from ketluan.reference.tables import sources

__all__ = [
    "abbreviation",
    "abbreviations",
    "all_paper_measures",
    "communes",
    "department",
    "department_successions",
    "department_successors",
    "departments",
    "districts",
    "document_type",
    "document_types",
    "holiday_years",
    "holidays",
    "norm",
    "norms",
    "paper_measures",
    "predecessors",
    "province",
    "provinces",
    "sources",
    "successor",
]
