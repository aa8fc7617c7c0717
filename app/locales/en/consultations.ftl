# Consultations: list, page, administration
consultations-title = Consultations
consultations-lead = Have your say: ideas, surveys, votes. What comes of them is shown with the action field.
consultations-open = Open now
consultations-scheduled = Coming soon
consultations-closed = Closed
consultations-empty = Nothing to take part in yet
consultations-empty-text = As soon as the municipality announces something, you will find it here.

consultation-state-draft = Draft
consultation-state-scheduled = From { $day }
consultation-state-open = Open until { $day }
consultation-state-closed = Closed
consultation-part-ideas = Idea board
consultation-part-survey = Survey
consultation-part-vote = Vote
consultation-activity-ideas = { $count ->
    [one] one idea
   *[other] { $count } ideas
}
consultation-activity-survey = { $people } answered
consultation-activity-vote = { $people } voted

consultation-about = What it is about
consultation-parts = How to take part
consultation-text-ideas = Read ideas, support them and write your own.
consultation-text-survey = A few questions, a few minutes. Your answers are stored without your name.
consultation-text-vote = Yes, no or abstention on each proposed measure.
consultation-facts = At a glance
consultation-begins = Begins
consultation-ends = Ends
consultation-who = Who
consultation-who-text = everybody who lives here and is at least 14
consultation-so-far = So far
consultation-people = { $people } of about { $residents }
consultation-fields = Action fields
consultation-moves = End moved
consultation-moved = The end was moved: formerly { $from }, now { $to }.
consultation-back = Back to the consultation
consultation-sign-in = Sign in and take part
consultation-confirm-first = Please confirm your e-mail address first. We sent you the link.
consultation-manage = Manage

consultation-next-draft = Not public yet
consultation-next-draft-text = Only administrators see this draft.
consultation-next-scheduled = Begins soon
consultation-next-scheduled-text = You can take part from: { $moment }.
consultation-next-open = Take part
consultation-next-open-text = Open until { $moment }.
consultation-next-ideas = Write an idea
consultation-next-survey = Answer the questions
consultation-next-vote = Vote
consultation-next-closed = This is the outcome
consultation-next-closed-text = The consultation has closed and everything has been counted.
consultation-next-outcome = See the outcome
consultation-next-counting = Being counted
consultation-next-counting-text = The consultation has closed. The outcome will be here shortly.

consultations-manage-title = Manage consultations
consultations-manage-lead = From draft to outcome.
consultation-new = New consultation
consultation-new-lead = You begin with a draft. It becomes public when you announce it.
consultation-save-draft = Save draft
consultation-save = Save
consultation-details = Change the details
consultation-public-page = See the public page
consultation-field-title = Title
consultation-field-summary = What it is about
consultation-field-summary-hint = The first paragraph also appears in the list.
consultation-field-parts = What can people do?
consultation-field-fields-hint = This is where the outcome arrives.
consultation-time-hint = Time in Germany.
consultation-hour = This hour occurs twice
consultation-hour-choose = Please choose
consultation-hour-first = the first (summer time)
consultation-hour-second = the second (winter time)
consultation-publish = Announce
consultation-publish-text = After that the consultation is public. It opens and closes by itself at the given times.
consultation-move = Move the end
consultation-move-text = The change is shown publicly. Everything submitted so far remains valid.
consultation-new-end = New end
consultation-close = Close now and count
consultation-close-text = After that nobody can take part any more. The outcome is calculated once and stays as it is.
consultation-embed-open = Take part on the site of { $municipality }
