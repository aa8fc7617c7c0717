# Ideas: list, page of an idea, form, support, comments
ideas-lead = Read, support, take ideas further. Every idea gets an answer with reasons.
ideas-write = Write an idea
ideas-filter = Filter ideas
ideas-filter-consultation = Consultation
ideas-filter-field = Action field
ideas-filter-all = All
ideas-sorting = Order
ideas-sorting-newest = Newest first
ideas-sorting-most-supported = Most supported first
ideas-show = Show
ideas-count = { $count ->
    [one] 1 idea
   *[other] { $count } ideas
}
ideas-empty-title = No idea here yet
ideas-empty-text = Change the selection or write the first idea.

idea-comments = { $count ->
    [0] no comments
    [one] 1 comment
   *[other] { $count } comments
}
idea-number = Idea no. { $number }
idea-state-pending = Awaiting approval
idea-state-hidden = Hidden
idea-state-merged = Merged
idea-state-measure = Became a measure
idea-state-answered = Answered
idea-state-open = Open

idea-support = Support
idea-supported = Supported
idea-support-one = person supports this idea
idea-support-other = people support this idea
idea-support-title = Do you like this?
idea-support-title-closed = Support
idea-support-text = Every supporter counts in the evaluation. You can withdraw your support while the consultation is open.
idea-support-sign-in = Sign in to support
idea-support-thanks = Thank you. Your support has been counted.
idea-support-withdrawn = Your support has been withdrawn.
idea-support-closed = The consultation has closed. All support has been counted.
idea-support-not-open = The consultation has not started yet.

idea-pending-title = Your idea is waiting for the moderators
idea-pending-text = Until it is approved, only you and the moderators see it. This usually takes two working days at most.
idea-hidden-title = Hidden by the moderators
idea-hidden-text = Only the author and the moderators see this page.
idea-reason = Reason: { $reason }
idea-merged-title = This idea continues in another one
idea-merged-text = Supporters are counted there, each person once.
idea-merged-link = To the idea “{ $title }”

idea-answer = The municipality’s answer
idea-way = What becomes of it
idea-step-submitted = Idea submitted
idea-step-published = Published
idea-step-hidden = Hidden
idea-step-received = Merged with
idea-step-merged = Continues in
idea-step-answered = The municipality answered
idea-step-proposed = Became the proposed measure
idea-step-decided = { $verdict ->
    [adopt] Adopted by the council
    [postpone] Postponed by the council
   *[reject] Rejected by the council
}
idea-step-paper = { $day }, { $paper }
idea-step-done = Done
idea-step-ahead-published = Review by the moderators
idea-step-ahead-answer = The municipality’s answer
idea-step-ahead-decision = The council’s decision
idea-step-ahead-done = Implementation
idea-step-open = still to come

idea-comment = Your comment
idea-comment-hint = Friendly and to the point, at most 5,000 characters. The moderators read every comment before it appears.
idea-comment-send = Send comment
idea-comment-sign-in = Sign in to comment
idea-comment-closed = The consultation has closed. New comments are no longer possible.
idea-comment-pending = Awaiting approval, visible to you and the moderators only
idea-comment-hidden = Hidden by the moderators. Reason: { $reason }
idea-comment-none = Nobody has written anything yet.
idea-moderate = Moderate this idea

idea-new-lead = Just write it as it comes to you. A single sentence is an idea, too.
idea-new-choose = Which consultation does your idea belong to?
idea-new-none-title = No idea board is open right now
idea-new-none-text = As soon as the municipality collects ideas again, you will find it on the start page.
idea-new-note = Your name as shown: { $name }. The moderators read every idea before it appears.
idea-title = What is it about?
idea-title-hint = A short title, at most 150 characters.
idea-text = Your idea
idea-text-hint = What should change, and who will it help? Lists begin with “-”, **bold** works, too. Please do not name other people.
idea-field = Which action field does it fit best?
idea-submit = Submit the idea
idea-cancel = Cancel

author-guest = Guest
author-guest-named = { $name } (guest)
author-counter = Taken down at the counter
author-counter-named = { $name } (taken down at the counter)
guest-name = Your name
guest-name-hint = It stands beside your contribution with the word “guest”. Without a name it says only “Guest”.
guest-note = The moderators read each contribution before it appears. After sending you get a code: with it you always see what becomes of it.
guest-sign-in = Rather with an account? Sign in
idea-comment-guest = Comment without an account
