# Ideas: list, page of an idea, form, support, comments
ideas-lead = Read, support, think ahead. Every idea gets an answer with reasons.
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
ideas-empty-text = Change the selection, or write the first one.

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
idea-support-text = Every support counts in the evaluation. You can withdraw it while the consultation is open.
idea-support-sign-in = Sign in to support
idea-support-thanks = Thank you. Your support is counted.
idea-support-withdrawn = Your support is withdrawn.
idea-support-closed = The consultation has ended. Supports are counted.
idea-support-not-open = The consultation has not started yet.

idea-pending-title = Your idea is waiting for the moderators
idea-pending-text = Until it is approved, only you and the moderators see it. This usually takes two working days at most.
idea-hidden-title = Hidden by the moderators
idea-hidden-text = Only the author and the moderators see this page.
idea-reason = Reason: { $reason }
idea-merged-title = This idea goes on in another one
idea-merged-text = Supports count there, each person once.
idea-merged-link = To the idea “{ $title }”

idea-answer = The municipality’s answer
idea-way = What becomes of it
idea-step-submitted = Idea handed in
idea-step-published = Published
idea-step-hidden = Hidden
idea-step-received = Merged with
idea-step-merged = Goes on in
idea-step-answered = The municipality answered
idea-step-proposed = Became the proposed measure
idea-step-decided = { $verdict ->
    [adopt] Adopted by the council
    [postpone] Postponed by the council
   *[reject] Rejected by the council
}
idea-step-paper = { $day }, { $paper }
idea-step-done = Done
idea-step-ahead-published = Check by the moderators
idea-step-ahead-answer = Answer of the municipality
idea-step-ahead-decision = Decision of the council
idea-step-ahead-done = Implementation
idea-step-open = still to come

idea-comment = Your comment
idea-comment-hint = Friendly and to the point, at most 5,000 characters. The moderators read every comment before it appears.
idea-comment-send = Send comment
idea-comment-sign-in = Sign in to comment
idea-comment-closed = The consultation has ended. New comments are not possible any more.
idea-comment-pending = Awaiting approval, visible to you and the moderators only
idea-comment-hidden = Hidden by the moderators. Reason: { $reason }
idea-comment-none = Nobody has written anything yet.
idea-moderate = Moderate this idea

idea-new-lead = Write it as it comes to you. One sentence is an idea, too.
idea-new-choose = What does your idea belong to?
idea-new-none-title = No idea board is open right now
idea-new-none-text = As soon as the municipality collects ideas again, the start page will tell.
idea-new-note = Your name as shown: { $name }. The moderators read every idea before it appears.
idea-title = What is it about?
idea-title-hint = A short title, at most 150 characters.
idea-text = Your idea
idea-text-hint = What should change, and whom does it help? Lists begin with “-”, **bold** works, too. Please do not name other people.
idea-field = Which action field does it fit best?
idea-submit = Hand in the idea
idea-cancel = Cancel
