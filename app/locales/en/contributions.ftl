# My contributions: what became of everything
contributions-lead = What became of everything you contributed.
contributions-kind-idea = Idea
contributions-kind-comment = Comment
contributions-kind-support = Support
contributions-kind-survey = Survey
contributions-kind-vote = Vote
contributions-ideas = Your ideas
contributions-comments = Your comments
contributions-supports = What you support
contributions-taken-part = Where you took part
contributions-unfinished = Not cast yet
contributions-comment-to = Comment on “{ $title }”
contributions-comment-published = Visible to everybody
contributions-supports-count = { $count ->
    [one] 1 supporter
   *[other] { $count } supporters
}
contributions-counted = Counted
contributions-recorded = Received
contributions-recorded-text = We have noted that you took part. What you said is not shown on this page.
contributions-counted-text = The outcome is available.
contributions-result = See the outcome
contributions-change = You can change your vote until the end.
contributions-empty-title = You have not contributed anything yet
contributions-empty-text = Write an idea, or support one. Here you will see what becomes of it.
