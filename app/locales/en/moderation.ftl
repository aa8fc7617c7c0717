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
moderation-answer = The municipality’s answer
moderation-answer-field = Text of the answer
moderation-answer-hint = Public. Everybody behind the idea gets an e-mail. A new answer replaces the previous one on the page.
moderation-answer-send = Publish the answer
moderation-merge = Merge with another idea
moderation-merge-text = Supporters are added up, each person once. You can undo it.
moderation-merge-similar = Similar ideas
moderation-merge-similar-hint = Found by words they share. A hint, not a decision.
moderation-merge-candidate = { $title } (supporters: { $supports }; shared words: { $words })
moderation-merge-number = Number of the idea it continues in
moderation-merge-number-hint = The number at the end of its address.
moderation-merge-other = Or the number of another idea
moderation-merge-reason = Reason for merging
moderation-merge-do = Merge
moderation-unmerge = Undo the merge
moderation-unmerge-text = The idea then stands on its own again, with its own supporters.
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

author-title = Contributions by { $name }
author-lead = { $count ->
    [0] Nothing is public, nothing is waiting.
    [one] One contribution is public or waiting.
   *[other] { $count } contributions are public or waiting.
}
author-contributions = All contributions
author-hide-title = Hide all at once
author-hide-text = For advertising and disruption. Ideas in which others go on stay. You can undo it.
author-reason-hint = Public, with each contribution. The person gets one single e-mail.
author-hide-all = { $count ->
    [one] Hide the contribution
   *[other] Hide all { $count } contributions
}
author-hidings = Hidden at once
author-hidden-count = { $count ->
    [one] One contribution
   *[other] { $count } contributions
}
author-undo = Undo
author-undone = Undone
contacts-title = Perhaps contact details
contacts-text = The text says: { $found }. Please check whether that may become public.
contacts-report = These contributions may contain mail addresses or telephone numbers. Please check them before you pass the report on. Only moderators see this note.
