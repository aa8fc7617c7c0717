# Outcomes
outcome-title = Outcome: { $title }
outcome-lead = Computed on { $moment }. The outcome is an opinion that the council discusses.
outcome-missing = No outcome yet
outcome-missing-text = The count follows after the end: { $moment }.
outcome-share = That is { $percent } %.
outcome-suppressed = Numbers under 5 are not shown, nor any from which they could be computed. Shares are given from 10 answers on.
outcome-vote = Vote
outcome-vote-note = Voted: { $people }. Accepted means: more yes than no. Abstentions do not decide.
outcome-voters = Votes cast: { $people }.
outcome-accepted = A majority is in favour.
outcome-not-accepted = No majority in favour.
outcome-undisclosed = The result is not shown, because it would give single votes away.
outcome-survey = Survey
outcome-survey-note = Answered: { $people }.
outcome-answered = Answers to this question: { $people }.
outcome-text-note = Free texts are not published, because they may name people.
outcome-mean = Mean: { $mean }.
outcome-texts = Free answers
outcome-texts-note = Visible to administrators only. The order is random.
outcome-ideas = Ideas
outcome-ideas-note = { $count ->
    [one] One idea, people involved: { $people }.
   *[other] { $count } ideas, people involved: { $people }.
}
outcome-ideas-caption = Most supported
outcome-idea = Idea
outcome-field = Action field
outcome-supports = Supports
outcome-as-of = As of
outcome-report = All in one report
outcome-report-text = Numbers, rules and reasons to take along.
outcome-report-open = Open the report
