"""Who may see each stored field of condition pages and questions.

Promise: every field of every model is here once, and a test keeps it so. Public: readers may see it once the
page is published. Internal: for those who are signed in. Private: a person's own words or details, shown to
nobody without a right of its own. The working copy is internal as a whole: readers see an edition made of it.
"""

PRIVACY: dict[str, dict[str, tuple[str, ...]]] = {
    "Category": {"public": ("name", "slug", "description"), "internal": ("id",)},
    "Condition": {
        "public": ("number",),
        "internal": ("name", "slug", "is_rare", "categories", "changed_at", "changed_by"),
    },
    "OtherName": {"internal": ("id", "condition", "name", "language", "position")},
    "Relation": {"internal": ("id", "child", "parent")},
    "Section": {
        "internal": ("id", "condition", "kind", "language", "heading", "body", "updated_on", "attached"),
    },
    "OrganizationListing": {"internal": ("id", "condition", "organization", "group", "position")},
    "ResourceListing": {"internal": ("id", "condition", "resource", "position")},
    "Source": {"public": ("name", "release", "licence", "url", "trust"), "internal": ("id",)},
    "Fact": {
        "public": (
            *("condition", "kind", "scheme", "code", "label", "lay_label", "frequency", "frequency_text"),
            *("detail", "position", "source", "text", "language", "evidence", "term"),
        ),
        "internal": ("id", "is_hidden", "origin", "given"),
    },
    "Edition": {
        "public": (
            *("condition", "number", "language", "name", "slug", "sort_name", "letter", "payload", "note"),
            *("published_at", "is_current", "again", "categories", "parents"),
        ),
        "internal": ("id", "published_by", "published_by_name"),
    },
    "PublishedName": {
        "public": ("condition", "kind", "language", "name", "folded", "key"),
        "internal": ("id",),
    },
    "NamesChange": {"internal": ("id", "mark")},
    "SearchCount": {"internal": ("id", "day", "query", "asked", "found", "clicked")},
    "SearchClick": {"internal": ("id", "search", "address", "clicked")},
    "Event": {
        "public": ("public_reason",),
        "internal": (
            *("id", "kind", "condition", "edition", "happened_at", "happened_by", "happened_by_name", "note"),
        ),
    },
    "Question": {
        "public": (
            *("condition", "number", "other_conditions", "language", "posted_on", "posting"),
            *("corrected_on", "correction", "gone"),
        ),
        "internal": (
            *(
                "id",
                "question",
                "opener",
                "state",
                "is_urgent",
                "signals",
                "received_at",
                "promised_on",
                "consent",
            ),
            "wording_digest",
            *(
                "consent_changed_at",
                "link_digest",
                "claimed_at",
                "claimed_by",
                "decline_reason",
                "merged_into",
            ),
            *("is_private_only", "answer_writers", "answer", "answered_at", "answered_by"),
            *("posted_at", "posted_by", "written_digest"),
        ),
    },
    "Topic": {
        "internal": ("id", "question", "position", "section", "condition", "heading", "body", "updated_on"),
    },
    "Original": {
        "private": ("sealed", "sender_digest", "text_digest"),
        "internal": ("id", "question", "expires_on"),
    },
    "DeletedForm": {"internal": ("id", "digest", "deleted_on")},
    "Letter": {
        "private": ("sealed",),
        "internal": (
            *(
                "id",
                "question",
                "kind",
                "state",
                "attempts",
                "queued_at",
                "next_try_at",
                "sent_at",
                "problem",
            ),
        ),
    },
    "Redaction": {
        "internal": (
            *("id", "question", "of", "begins", "ends", "kind", "confidence", "reason", "is_by_hand"),
            *("decision", "decided_at", "decided_by"),
        ),
    },
    "QuestionEvent": {
        "internal": (
            "id",
            "question",
            "kind",
            "happened_at",
            "happened_by",
            "happened_by_name",
            "why",
            "note",
        ),
    },
    "QuestionRules": {
        "internal": (
            *("id", "target_days", "keep_days_after_answer", "keep_days_at_most", "may_keep_large_places"),
        ),
    },
    "HelpfulVote": {"internal": ("id", "question", "is_helpful", "voted_on", "voter_digest")},
    "SearchedText": {
        "public": ("condition", "language", "section", "question", "title", "body"),
        "internal": ("id",),
    },
    "Draft": {
        "internal": (
            *("id", "condition", "language", "state", "digest", "writers", "submitted_at", "submitted_by"),
            *("decided_at", "decided_by", "reason"),
        ),
    },
    "ScheduledAct": {
        "internal": (
            *("id", "condition", "language", "act", "planned_for", "state", "payload", "based_on", "note"),
            *("public_reason", "problem", "scheduled_at", "scheduled_by", "scheduled_by_name"),
            *("approved_on", "approver"),
        ),
    },
    "PageReview": {
        "public": ("condition", "language", "reviewed_on", "due_on"),
        "internal": ("id", "reviewer", "is_due_set_by_hand"),
    },
    "EditorialRules": {"internal": ("id", "may_approve_own", "reading_grade", "review_months")},
    "ReviewInterval": {"internal": ("id", "rules", "kind", "months")},
    "ReviewerName": {"public": ("name",), "internal": ("id", "user", "is_shown")},
    "OpenForm": {"internal": ("id", "condition", "user", "tab", "opened", "seen_at", "is_changed")},
    "ClassificationNode": {
        "public": ("scheme", "code", "name", "source", "condition", "conditions_below"),
        "internal": ("id",),
    },
    "ClassificationLink": {"public": ("child", "parent", "source"), "internal": ("id", "is_hidden")},
    "CategoryHead": {"public": ("category", "node"), "internal": ("id",)},
    "ShelvedCondition": {"public": ("category", "condition"), "internal": ("id",)},
    "FeatureTerm": {
        "public": (
            *("code", "name", "lay_name", "spanish_name", "system", "is_obsolete", "successor", "source"),
            "conditions_count",
        ),
        "internal": ("id",),
    },
    "FeatureName": {
        "public": ("term", "name", "folded", "kind", "language", "source"),
        "internal": ("id",),
    },
    "FeatureLink": {"public": ("child", "parent", "source"), "internal": ("id",)},
    "ImportRun": {
        "internal": (
            *("id", "source", "files", "digest", "release", "state", "batches_done"),
            *("counts", "problems", "started_at", "started_by", "started_by_name", "finished_at"),
        ),
    },
    "ImportBatch": {"internal": ("id", "run", "number", "undo")},
    "FactProposal": {
        "internal": (
            *("id", "condition", "fact", "source", "kind", "says", "state", "proposed_at"),
            *("decided_at", "decided_by"),
        ),
    },
    "MergedNumber": {"public": ("number", "into", "reason")},
    "ImportRecord": {
        "internal": ("id", "condition", "origin", "document_digest", "content_digest", "imported_at"),
    },
}
