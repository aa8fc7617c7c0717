# Start page
start-write-idea = Write an idea
start-see-roadmap = See the roadmap
start-read-ideas = Read ideas
start-now = Running now
start-now-all = All consultations
start-until = Open until { $day }
start-ideas = { $count ->
    [0] no ideas yet
    [one] 1 idea
   *[other] { $count } ideas
}
start-responses = { $count } have answered
start-ballots = { $count } have voted
start-became = What came of it
start-became-intro = No idea ends up in a drawer. Each decision is shown with its reason.
start-became-all = To the roadmap
start-adopted = adopted
start-decided = Decided on { $day }, { $paper }
start-dates = Next dates
start-begins = Begins: { $title }
start-ends = Ends: { $title }
start-at = { $day }, { $time }
start-fields = Where we want to go
start-fields-intro = These are the strategy’s action fields. Every outcome arrives in one of them.
start-fields-all = Read the whole strategy
part-ideas = Idea board
part-survey = Survey
part-vote = Vote
