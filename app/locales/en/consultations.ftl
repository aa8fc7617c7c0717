# Consultations: list, page, administration
consultations-title = Take part
consultations-lead = Have your say: ideas, surveys, votes. What comes of them is shown with the action field.
consultations-open = Open now
consultations-scheduled = Coming soon
consultations-closed = Finished
consultations-empty = Nothing to take part in yet
consultations-empty-text = As soon as the municipality announces something, you find it here.

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
consultation-text-survey = A few questions, a few minutes. Your answers carry no name.
consultation-text-vote = Yes, no or abstention on each proposed measure.
consultation-facts = At a glance
consultation-begins = Begins
consultation-ends = Ends
consultation-who = Who
consultation-who-text = everybody who lives here and is at least 14, with a confirmed e-mail address
consultation-so-far = So far
consultation-people = { $people } of about { $residents }
consultation-fields = Action fields
consultation-moves = End moved
consultation-moved = The end was moved: formerly { $from }, now { $to }.
consultation-back = To the consultation
consultation-sign-in = Sign in and take part
consultation-confirm-first = Please confirm your e-mail address first. We sent you the link.
consultation-manage = Manage

consultation-next-draft = Not public yet
consultation-next-draft-text = Only administrators see this draft.
consultation-next-scheduled = Begins soon
consultation-next-scheduled-text = You can take part from: { $moment }.
consultation-next-open = Take part
consultation-next-open-text = Possible until { $moment }.
consultation-next-ideas = Write an idea
consultation-next-survey = Answer the questions
consultation-next-vote = Vote
consultation-next-closed = This came out
consultation-next-closed-text = The consultation has ended and is counted.
consultation-next-outcome = See the outcome
consultation-next-counting = Being counted
consultation-next-counting-text = The consultation has ended. The outcome will be here shortly.

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
consultation-hour = This hour comes twice
consultation-hour-choose = Please choose
consultation-hour-first = the first (summer time)
consultation-hour-second = the second (winter time)
consultation-publish = Announce
consultation-publish-text = From now on the consultation is public. It opens and closes by itself at the given times.
consultation-move = Move the end
consultation-move-text = The change is shown in public. What has been handed in remains valid.
consultation-new-end = New end
consultation-close = End now and count
consultation-close-text = After that nobody can take part any more. The outcome is computed once and stays as it is.
