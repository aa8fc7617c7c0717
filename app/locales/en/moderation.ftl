# Moderation: queue, page of an idea for moderators
moderation-lead = { $count ->
    [0] All done. Thank you!
    [one] One contribution is waiting.
   *[other] { $count } contributions are waiting, the oldest first.
}
moderation-counts = { $ideas } new ideas, { $comments } new comments
moderation-queue = What is waiting
moderation-empty-title = Nothing is waiting
moderation-empty-text = New ideas and comments appear here before others see them.
moderation-new-idea = New idea
moderation-new-comment = New comment
moderation-comment-to = Comment on “{ $title }”
moderation-late = Open for { $days } days
moderation-own = This is your own contribution. Somebody else decides on it.
moderation-whole = See all of it
moderation-approve = Approve
moderation-restore = Show again
moderation-hide = Hide
moderation-reason = Reason
moderation-reason-hint = Public. The author also gets it by e-mail.
moderation-decide = Decide
moderation-public-page = Public page
moderation-answer = Answer of the municipality
moderation-answer-hint = Public. Everybody the idea comes from is told. A new answer replaces the old one in sight.
moderation-answer-send = Publish the answer
moderation-merge = Merge with another idea
moderation-merge-text = Supports add up, each person once. You can undo it.
moderation-merge-similar = Similar ideas
moderation-merge-similar-hint = Found by words they share. A hint, not a decision.
moderation-merge-candidate = { $title } ({ $supports } supports; shared: { $words })
moderation-merge-number = Number of the idea it goes on in
moderation-merge-number-hint = The number at the end of its address.
moderation-merge-other = Or the number of another idea
moderation-merge-reason = Reason for merging
moderation-merge-do = Merge
moderation-unmerge = Undo the merge
moderation-unmerge-text = The idea then stands for itself again, with the supports that were given to it.
moderation-propose = Turn into a measure
moderation-propose-text = It becomes a proposed, medium-term measure in the idea’s action field. The link stays visible on both sides.
moderation-propose-title = Title of the measure
moderation-propose-description = Description
moderation-propose-do = Propose the measure
moderation-history = History
moderation-verdict = { $verdict ->
    [approve] Approved by { $name }
   *[hide] Hidden by { $name }
}
