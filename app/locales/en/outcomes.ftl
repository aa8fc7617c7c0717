# Outcomes
outcome-title = Outcome: { $title }
outcome-lead = Calculated on { $moment }. The outcome is an opinion for the council to discuss.
outcome-missing = No outcome yet
outcome-missing-text = Everything is counted after the end: { $moment }.
outcome-share = That is { $percent }%.
outcome-suppressed = Numbers of people, votes and answers under 5 are not shown, nor are any from which they could be calculated. Percentages are given from 10 answers on.
outcome-vote = Vote
outcome-vote-note = People who voted: { $people }. A majority means more yes than no. Abstentions do not decide.
outcome-voters = Votes cast: { $people }.
outcome-accepted = A majority is in favour.
outcome-not-accepted = No majority in favour.
outcome-undisclosed = We do not show the result, because it would reveal individual votes.
outcome-survey = Survey
outcome-survey-note = People who answered: { $people }.
outcome-answered = Answers to this question: { $people }.
outcome-text-note = Free-text answers are not published, because they may name people.
outcome-mean = Average: { $mean }.
outcome-texts = Free-text answers
outcome-texts-note = Visible to administrators only. The order is random.
outcome-ideas = Ideas
outcome-ideas-note = { $count ->
    [one] One idea, people involved: { $people }.
   *[other] { $count } ideas, people involved: { $people }.
}
outcome-ideas-caption = Most supported
outcome-idea = Idea
outcome-field = Action field
outcome-supports = Supporters
outcome-as-of = As of
outcome-report = All in one report
outcome-report-text = Numbers, rules and reasons to take away.
outcome-report-open = Open the report
outcome-guests = Answers without an account
outcome-guests-note = Answers: { $people }. Counted apart: here it is not one person, one answer.
outcome-counter = Answers taken down at the counter
outcome-counter-note = Answers: { $people }. Counted apart: the municipality entered them for people who came or phoned.
