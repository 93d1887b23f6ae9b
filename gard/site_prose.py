"""The longer texts of the site's own pages, as they ship.

Promise: about, editorial policy, contact, privacy and accessibility say something true on the first day.
"""

ABOUT = """
<p>We write about rare diseases for the people who live with them: patients, parents, partners and
friends. Doctors, nurses, teachers and social workers are welcome too.</p>
<p>A rare disease touches few people, so good information is hard to find. What there is often sits in
journals that few of us can read. We gather it, check it and put it in plain words.</p>
<h3>What you find on a page</h3>
<ul>
<li>What the condition is, what causes it and how it shows itself.</li>
<li>How doctors find it and treat it, and what life with it can look like.</li>
<li>Groups that offer support, studies you may be able to join, and places to read on.</li>
<li>The works behind the text, numbered, with links.</li>
</ul>
<h3>What we cannot do</h3>
<p>We cannot tell you what you have or which treatment you should choose. Only someone who has examined
you can do that. In an emergency, call your local emergency number.</p>
<p>Read <a href="/about/editorial-policy">how our pages are written and checked</a>, or <a
href="/contact">write to us</a>.</p>
"""

EDITORIAL_POLICY = """
<h3>How a page is made</h3>
<p>An editor writes each section from published works and notes them in the text. A reviewer then
reads the page against those works. Only a reviewer can put it online.</p>
<h3>Sources</h3>
<p>We prefer reviews, guidelines and studies that other experts have checked. For very rare conditions
there may be only reports on a few patients; then we say so. The facts at the top of a page come from
medical catalogues, and each one names its catalogue.</p>
<h3>Dates and editions</h3>
<p>Each section carries the date on which its meaning last changed. Fixing a typing error does not move
that date. When we publish a page we keep its text as a numbered edition. Past editions stay online,
marked as such, so that anyone can see what we said and when.</p>
<h3>Independence</h3>
<p>No company pays for a page, a link or a place in a list. When we list a support group or a study, we do
so because it may help you. It does not mean that we endorse it.</p>
<h3>Mistakes</h3>
<p>If you find one, <a href="/contact">please tell us</a>. We check every report and correct what is
wrong.</p>
"""

CONTACT = """
<p>Have you found a mistake? Do you know of newer findings, or a support group that we should list? We
would like to hear from you.</p>
<p>Write to <a href="mailto:contact@example.org">contact@example.org</a>. If you write about a condition,
please give its name and the section you mean. A link to the study or the group helps us check faster.</p>
<h3>Questions about your own health</h3>
<p>You may <a href="/questions/ask">ask us a question</a> about a condition. Please leave out names,
addresses and other details that show who you are; we do not need them. We cannot tell you what illness
you have, and we cannot give advice on your treatment. Please see a doctor for that.</p>
<p><strong>In an emergency, do not write to us.</strong> Call your local emergency number at once.</p>
"""

PRIVACY = """
<p>You can read this site without telling us anything about yourself.</p>
<ul>
<li>We set no cookies for readers and store nothing in your browser.</li>
<li>Our pages load nothing from other companies, so nobody else can see what you read here.</li>
<li>We do not count or follow single visitors, and we show no advertising.</li>
</ul>
<h3>When you ask us a question</h3>
<p>Your own words, your name and your e-mail address are kept apart from everything else, and locked with a
key. Only the few people who prepare questions can open them. Each time, they must say why, and that is
written down.</p>
<ul>
<li>You need not give a name or an e-mail address. Without them you read our answer through a private link.
Whoever has the link can read it, so keep it to yourself.</li>
<li>We write a short version of your question without names, places, dates or anything else that points to
you. Those who write the answer work with this version.</li>
<li>We put it on our pages only if you said yes. You can change your mind at any time through your link. Then
it leaves our pages at once.</li>
<li>We delete your own words, name and e-mail address about 30 days after our answer, and after 180 days in
any case. The short version and the answer stay.</li>
<li>Through your link you can have everything deleted, at any time and at once. We then keep only that there
was a question and what was done with it, without its words. For 180 days we also keep a scrambled mark of the
form, so that your question does not come back if your browser sends the form once more.</li>
<li>Copies that we keep in case a machine breaks are deleted after 35 days. Until then, what you had deleted
may still be in them.</li>
<li>To stop floods of junk we keep, for one day, a scrambled form of the network address from which a
question came. We cannot turn it back into the address.</li>
</ul>
<p>Our letters go out by e-mail, which others on the way might read. They never name you or a condition in
the subject line.</p>
<h3>When you tell us that an answer helped</h3>
<p>We count your yes or no. For one day we keep a scrambled sign that you have voted, so that nobody votes
twice.</p>
<h3>When you write to us by e-mail</h3>
<p>We use what you send only to answer you and to improve our pages, and delete it when it is no longer
needed.</p>
<h3>Our servers</h3>
<p>Like all web servers, ours may note for a few days which address asked for which page, so that we can find
faults and attacks. We do not use these notes for anything else.</p>
<h3>Links to other sites</h3>
<p>Many links lead to journals, catalogues and support groups. They have privacy rules of their own.</p>
"""

ACCESSIBILITY = """
<p>Everyone should be able to use this site. We aim to meet the Web Content Accessibility Guidelines
(WCAG) 2.2 at level AA.</p>
<ul>
<li>All pages work with a keyboard alone and with screen readers.</li>
<li>They work without scripts. Notes that open beside the text are an extra; the same words are in the
list at the end of the page.</li>
<li>Text can be made much larger and still fits on a small screen.</li>
<li>Colours follow the light or dark setting of your device.</li>
<li>Each page can be printed with its references and addresses.</li>
</ul>
<p>If something does not work for you, <a href="/contact">let us know</a>. Tell us which page it was and
what you were trying to do. We will send you the information in a form that suits you and mend the
page.</p>
"""

SITE_PAGES = {
    "about.body": ABOUT,
    "editorial-policy.body": EDITORIAL_POLICY,
    "contact.body": CONTACT,
    "privacy.body": PRIVACY,
    "accessibility.body": ACCESSIBILITY,
}
"""Text of the site's rich text grammar, by the key under which an administrator finds it."""
