"""The fixed sentences of the form for questions and of the page behind an asker's private link, as they ship.

Promise: every sentence that these pages print stands here, so that an administrator can reword it; what they
ship with in Spanish stands in `question_texts_es`.
"""

from references.site_texts import declare

FORM = "Questions: the form"
STATUS = "Questions: the asker's private page"

declare(
    FORM,
    {
        "ask.heading": "Ask us a question",
        "ask.heading.condition": "Ask us about {name}",
        "ask.intro": "You can ask us anything about a rare disease: what it is, what is known about it, "
        "who can help. A person reads your question, and a person answers it.",
        "ask.intro.days": "We aim to answer within {days} working days.",
        "ask.not-advice": "We cannot say what illness you have or which treatment is right for you. Only "
        "somebody who has examined you can.",
        "ask.emergency": "In an emergency, do not wait for us: call your local emergency number.",
        "ask.other-condition": "Ask about something else",
        "ask.title.error": "Please check the form",
        "ask.in-english": "(in English)",
        "ask.optional": "(optional)",
        "ask.choose": "Choose, if you like",
        "ask.group.question": "Your question",
        "ask.group.you": "About you",
        "ask.group.reach": "How we reach you",
        "ask.group.choice": "Your choice",
        "ask.about.label": "Which condition is it about?",
        "ask.about.hint": "Write the name as you know it, or leave this empty.",
        "ask.question.label": "What would you like to know?",
        "ask.question.hint": "Up to {most} characters. The answer is better if you tell us what you have "
        "already been told. Please leave out names and addresses: we do not need them.",
        "ask.question.left": "Characters left: {left}",
        "ask.role.label": "Who are you?",
        "ask.role.hint": "So that we write the answer for you and not for somebody else.",
        "ask.role.patient": "I have the condition, or may have it",
        "ask.role.relative": "A relative or friend of somebody who has it",
        "ask.role.professional": "A health professional",
        "ask.role.researcher": "A researcher",
        "ask.role.student": "A student",
        "ask.role.teacher": "A teacher or carer",
        "ask.role.other": "Somebody else",
        "ask.country.label": "Country where you live",
        "ask.country.hint": "Care and support differ from place to place.",
        "ask.state.label": "State, province or region",
        "ask.asked_before.label": "Have you asked us something before?",
        "ask.asked_before.yes": "Yes",
        "ask.asked_before.no": "No",
        "ask.heard.label": "How did you find us?",
        "ask.heard.search": "Through a search engine",
        "ask.heard.professional": "Through a health professional",
        "ask.heard.organisation": "Through a patient organisation",
        "ask.heard.friend": "Through a friend or relative",
        "ask.heard.media": "In the news or on social media",
        "ask.heard.other": "In some other way",
        "ask.given_name.label": "First name",
        "ask.family_name.label": "Last name",
        "ask.email.label": "E-mail address",
        "ask.email.hint": "We send the answer there and use it for nothing else. Without an address you "
        "get a private link on the next page; keep it, because it is then the only way to your answer.",
        "ask.consent.label": "May we post your question and our answer on this site?",
        "ask.consent.hint": "An answer can help others in the same place. Before we post anything, a "
        "person takes out names, places, dates and all else that could show who asked. You can change your "
        "mind later.",
        "ask.consent.yes": "Yes, you may post it once nobody can tell that it was me",
        "ask.consent.no": "No, the answer is only for me",
        "ask.trap.label": "Leave this field empty",
        "ask.send": "Send my question",
        "ask.privacy.heading": "What happens with what you write",
    },
)

declare(
    FORM,
    {
        "ask.privacy": "<ul><li>Your own words, your name and your address are stored encrypted, apart "
        "from everything else. Only the few people who prepare answers can open them, and each time it is "
        "recorded.</li><li>We delete them {after} days after your answer, and after {most} days in any "
        "case.</li><li>The network address of your device is kept for a day at most, in a form that nobody "
        "can read back, to notice misuse.</li><li>We set no cookie, load nothing from other companies and "
        "pass nothing on.</li><li>With your private link you can have everything deleted at any "
        "time.</li></ul>",
    },
    is_rich=True,
)

declare(
    "Questions: what the form says when something is missing",
    {
        "ask.errors.heading": "Something is missing or not right",
        "ask.errors.kept": "Nothing was sent yet, and everything that you typed is still here.",
        "ask.error.prefix": "Error:",
        "ask.error.question.empty": "Write your question.",
        "ask.error.question.long": "Shorten your question to {most} characters. It has {length} now; all "
        "of it is still here.",
        "ask.error.about.long": "Shorten the name of the condition to {most} characters.",
        "ask.error.name.long": "Shorten the name to {most} characters.",
        "ask.error.state.long": "Shorten the state or region to {most} characters.",
        "ask.error.email.wrong": "Check the e-mail address. It should look like name@example.org. You "
        "can also leave it out.",
        "ask.error.consent.empty": "Choose whether we may post your question. Both answers are fine.",
        "ask.error.stale": "The form had lost its ticket, so we gave it a new one. Please send it once more.",
        "ask.error.full": "We cannot take more questions at the moment. What you typed is still here. "
        "Please try again in an hour.",
    },
)

declare(
    "Questions: the page before a question is sent",
    {
        "ask.next.heading": "Before you send your question",
        "ask.next.intro": "Your question is not sent yet. Does one of these help already?",
        "ask.next.intro.emergency": "Your question is not sent yet. Please read this first.",
        "ask.next.send": "Send my question anyway",
        "ask.next.change": "Change my question",
        "ask.offers.heading": "These may answer your question",
        "ask.offers.said": "Pages that may answer your question: {total}",
        "ask.offers.question": "Question and answer",
        "ask.offers.section": "From our page on {name}",
    },
)

declare(
    "Questions: where to get help now",
    {
        "emergency.heading": "If somebody is in danger, get help now",
    },
)

declare(
    "Questions: where to get help now",
    {
        "emergency.text": "<p>We cannot answer at once. If you or somebody with you is very ill, cannot "
        "breathe, bleeds heavily or may come to harm, <strong>call for help "
        "now</strong>:</p><ul><li><strong>911</strong> in the United States, Canada and "
        "Mexico</li><li><strong>112</strong> in nearly all of Europe, also in the United Kingdom, where "
        "<strong>999</strong> works too</li><li><strong>000</strong> in Australia, <strong>111</strong> in "
        "New Zealand</li><li>anywhere else: the emergency number of your country, or the nearest "
        "hospital</li></ul><p>If you think of ending your life, please talk to somebody now: call or text "
        "<strong>988</strong> in the United States and Canada, or call <strong>116 123</strong> in the "
        "United Kingdom and Ireland. After a poisoning or an overdose, call "
        "<strong>1-800-222-1222</strong> in the United States.</p>",
    },
    is_rich=True,
)

declare(
    STATUS,
    {
        "asked.title": "Your question",
        "asked.heading.received": "Thank you. We have your question.",
        "asked.heading.working": "We are working on your answer",
        "asked.heading.answered": "Your answer",
        "asked.heading.declined": "We cannot answer this question",
        "asked.heading.closed": "This question is closed",
        "asked.steps.label": "How far it is",
        "asked.step.received": "Received",
        "asked.step.working": "Being answered",
        "asked.step.answered": "Answered",
        "asked.state.received": "A person will read it soon. We aim to answer by {date}.",
        "asked.state.writing": "We have read it, and somebody is writing the answer. We aim to have it "
        "ready by {date}.",
        "asked.state.checking": "The answer is written. A second person is checking it. We aim to have "
        "it ready by {date}.",
        "asked.state.late": "This takes us longer than we had hoped. We are sorry. Your question is not "
        "forgotten.",
        "asked.state.answered": "This is what we found out for you.",
        "asked.state.merged": "Somebody else asked the same, so we answer both questions together.",
        "asked.state.closed": "We closed it without an answer. If you think that this is a mistake, "
        "please ask again in other words.",
        "asked.declined.advice": "It asks what should be done for one person. Only somebody who can "
        "examine that person can say. Your doctor, or a genetic counsellor, is the right person to ask.",
        "asked.declined.scope": "It is not about a rare disease, so we do not know enough about it. Your "
        "doctor or pharmacist can help you further.",
        "asked.declined.unclear": "We could not make out what you would like to know. Please ask again "
        "in other words.",
        "asked.declined.answered": "Our page on the condition answers it already. If something is "
        "missing there, please ask again.",
        "asked.declined.other": "We looked for an answer and could not give you one. You are welcome to "
        "ask something else.",
        "asked.received-on": "Received:",
        "asked.answered-on": "Answered:",
        "asked.corrected-on": "Corrected:",
        "asked.link.heading": "Keep this link",
        "asked.link.text.waiting": "This is the address of this page. The answer appears here, and here you "
        "can change your mind.",
        "asked.link.text.answered": "This is the address of this page. Here you can read the answer again "
        "and change your mind.",
        "asked.link.text.closed": "This is the address of this page. Here you can have everything deleted.",
        "asked.link.keep": "Save it as a bookmark or write it down. Whoever has the link can read this page.",
        "asked.link.email.yes": "You gave us an e-mail address, so we write to you as well.",
        "asked.link.email.no": "You gave us no e-mail address, so we cannot send you this link again.",
        "asked.link.email.unknown": "We cannot send you this link again.",
        "asked.ask-again": "Ask another question",
        "asked.consent.heading": "May we post it?",
        "asked.consent.given": "You said yes. We take out everything that could show who asked before we "
        "post it.",
        "asked.consent.posted": "You said yes, and it is on our site.",
        "asked.consent.given.closed": "You said yes. We give no answer, so we post nothing.",
        "asked.consent.refused.closed": "You said no, and we post nothing.",
        "asked.consent.taken-down": "You said yes. It was on our page until {date}; we took it down.",
        "asked.consent.posted.link": "See how it is posted",
        "asked.consent.refused": "You said no. The answer is only for you.",
        "asked.consent.withdrawn": "You took your consent back. Nobody else can read your question here.",
        "asked.delete.heading": "Delete everything",
        "asked.delete.text": "You can have all that we keep of your question deleted, at any time.",
        "asked.withdraw.button": "Take my consent back",
        "asked.withdraw.confirm.heading": "Take your consent back?",
        "asked.withdraw.confirm.text": "We will not post your question. If it is on our site, it "
        "disappears at once from every page, list and search of ours, and it cannot be posted again. You "
        "still get your answer.",
        "asked.allow.button": "Allow posting after all",
        "asked.allow.confirm.heading": "May we post your question after all?",
        "asked.allow.confirm.text": "Before we post it, a person takes out names, places, dates and all "
        "else that could show who asked. You can take this back at any time.",
        "asked.delete.button": "Delete everything",
        "asked.delete.confirm.heading": "Delete everything?",
        "asked.delete.confirm.text": "Your words, your name and address, our answer and the posted page "
        "are deleted at once. If we have not answered yet, you will get no answer. This cannot be undone.",
        "asked.keep": "No, leave it as it is",
        "asked.deleted.heading": "Everything is deleted",
        "asked.deleted.text": "Your question and all that belonged to it is gone. Copies for emergencies "
        "are overwritten after a while. This link leads to nothing from now on.",
        "asked.wrong.heading": "This private link does not lead anywhere",
        "asked.wrong.text": "Is the link complete? When a link is copied, its end is easily lost. Please "
        "compare it with the one that you kept.",
        "asked.wrong.lost": "If you cannot find it any more, please ask again. Without the link, we cannot "
        "tell which question is yours.",
        "asked.nothing.heading": "Nothing is kept under this link",
        "asked.nothing.text": "There was a question here once, and everything about it has been deleted.",
    },
)
