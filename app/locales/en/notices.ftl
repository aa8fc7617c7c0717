notice-title = Report a contribution
notice-lead = Is something about this contribution not allowed? A human looks at it.
notice-link-idea = Report this idea
notice-link-comment = Report
notice-link-comment-of = Report comment: { $author }
notice-reason-legend = What is it about?
notice-reason = { $reason ->
    [insult] Insult
    [hate] Hate or threat
    [privacy] Private facts about somebody
    [copyright] Somebody else’s text without permission
    [spam] Advertising or nonsense
    [illegal] Another breach of the law
    [other] Something else
   *[unknown] Another reason
}
notice-text = Explanation
notice-text-hint = What exactly is the problem, and why?
notice-email-hint = Then you get a receipt and are told what was decided.
notice-submit = Send the report
notice-note = Moderators see your report, but neither name nor mail address.
notices-title = Reports
notices-lead = { $count ->
    [0] No report waits.
    [one] One report waits.
   *[other] { $count } reports wait, the oldest first.
}
notices-link = { $count ->
    [one] One report waits for your decision
   *[other] { $count } reports wait for your decision
}
notice-given = Reported:
notice-already-hidden = Hidden already
notice-hide = Hide the contribution
notice-keep = Leave the contribution
notice-decision-hint = Whoever reported gets it. When the contribution is hidden, it stands in public, too.
notice-decide = Decide
author-former = Former participant
