# Outcomes
outcome-title = Outcome: { $title }
outcome-lead = Calculated on { $moment }. The outcome is an opinion for the council to discuss.
outcome-missing = No outcome yet
outcome-missing-text = Everything is counted after the end: { $moment }.
outcome-share = That is { $percent }%.
outcome-suppressed = Numbers of people, votes and answers under 5 are not shown, nor are any from which they could be calculated. Percentages are given from 10 answers on.
outcome-vote = Vote
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

# What a vote gave by its rules
outcome-vote-base = { $people } of about { $residents } people entitled to vote did so. Everybody aged 14 and over was entitled.
outcome-vote-base-known = { $people } of { $entitled } people entitled to vote did so.
outcome-vote-base-unknown = { $people } voted. Not everybody was entitled. Nobody has counted how many were.
outcome-vote-base-hidden = { $people } voted. How many were entitled is not shown: otherwise one could work out how few did not.
outcome-exactly = exactly { $exact }
outcome-quoted = “{ $title }”
outcome-and = { $titles } and { $last }
outcome-and-more = { $titles } and { $count } more
outcome-votes = { $count ->
    [one] one vote
   *[other] { $text } votes
}
outcome-points = { $count ->
    [one] one point
   *[other] { $text } points
}
outcome-wins = { $count ->
    [one] one comparison
   *[other] { $text } comparisons
}
outcome-head-measure = Measure
outcome-head-votes = Votes
outcome-head-points = Points
outcome-head-wins = Comparisons won
outcome-line-quota = The line shows how much a seat needs: { $votes }.
outcome-line-half = The line shows half of the votes of this round. Whoever has more is elected.
outcome-spent = The bar shows how much of the money is spent after the step. The strong part has just been added.
outcome-duels = All comparisons
outcome-duels-text = Each row shows on how many ballots the measure stands above that of the column. What was won is shaded: the stronger, the more clearly.
outcome-duel-won = won

outcome-headline-nobody = Nobody voted.
outcome-headline-quorum = The result is not valid, because too few voted: { $cast } valid ballots, { $quorum } were needed.
outcome-headline-no-majority = No measure has the majority it needs. { $cast } valid ballots were cast.
outcome-headline-no-consent = There is an objection to every measure. { $cast } valid ballots were cast.
outcome-headline-none = No measure is chosen. { $cast } valid ballots were cast.
outcome-headline-budget = { $won ->
    [one] One measure is chosen, for { $spent } of { $budget }: { $titles }.
   *[other] { $won } measures are chosen, for { $spent } of { $budget } together: { $titles }.
}
outcome-headline-majority = “{ $title }” has the majority it needs: { $score } yes on { $cast } ballots.
outcome-headline-majorities = { $won } of { $all } measures have the majority they need: { $titles }. { $cast } valid ballots were cast.
outcome-headline-consent = Nobody objects to { $won } of { $all } measures: { $titles }. { $cast } valid ballots were cast.
outcome-headline-schulze = “{ $title }” is chosen: no other measure is preferred to it. { $cast } valid ballots were cast.
outcome-headline-transferred = “{ $title }” is chosen: in the end it has { $score } of { $cast } votes.
outcome-headline-several = { $won } measures are chosen: { $titles }. { $cast } valid ballots were cast.
outcome-headline-points = “{ $title }” is chosen: { $score } points on { $cast } ballots.
outcome-headline-close = “{ $title }” is chosen: { $score } of { $cast } votes. A tie was broken by the rule fixed before.
outcome-headline-votes = “{ $title }” has most votes: { $score } of { $cast }.
outcome-headline-several-points = { $won } measures are chosen: { $titles }. “{ $title }” leads: { $score } points on { $cast } ballots.
outcome-headline-several-votes = { $won } measures are chosen: { $titles }. “{ $title }” leads: { $score } of { $cast } votes.

outcome-ballot-yes-no = On each measure there were yes, no and abstention.
outcome-ballot-consent = On each measure there were “no objection”, “objection” with a reason, and abstention.
outcome-ballot-approval = Measures were ticked on the ballot.
outcome-ballot-points = { $points ->
    [one] One point was given on the ballot.
   *[other] Up to { $points } points were distributed on the ballot.
}
outcome-ballot-score = Each measure was given 0 to { $max } points.
outcome-ballot-ranking = Measures were put in order on the ballot.
outcome-ballot-budget = Measures for at most { $budget } together were picked on the ballot.
outcome-counting-simple = What has more yes than no is accepted. Abstentions do not decide.
outcome-counting-absolute = What has yes on more than half of all ballots is accepted.
outcome-counting-two-thirds = What has at least two thirds yes, of yes and no together, is accepted.
outcome-counting-two-thirds-of-cast = What has yes on at least two thirds of all ballots is accepted.
outcome-counting-consent = What nobody objects to is accepted.
outcome-counting-approval = { $seats ->
    [one] The measure with most votes is chosen.
   *[other] The { $seats } measures with most votes are chosen.
}
outcome-counting-points = { $seats ->
    [one] The measure with most points is chosen.
   *[other] The { $seats } measures with most points are chosen.
}
outcome-counting-borda = { $seats ->
    [one] The higher the rank, the more points (Borda). The measure with most points is chosen.
   *[other] The higher the rank, the more points (Borda). The { $seats } measures with most points are chosen.
}
outcome-counting-schulze = { $seats ->
    [one] Measures are compared two by two: which stands higher more often? What loses no comparison is chosen, not by way of others either (Schulze).
   *[other] Measures are compared two by two: which stands higher more often? The { $seats } that lose no comparison with the rest are chosen, not by way of others either (Schulze).
}
outcome-counting-irv = The measure with fewest votes goes out and its votes go on to the next on the ballot, until one has more than half (instant runoff).
outcome-counting-stv = { $seats ->
    [one] There is one place. Votes that a measure does not need go on in part to the next on the ballot (single transferable vote).
   *[other] There are { $seats } places. Votes that a measure does not need go on in part to the next on the ballot (single transferable vote).
}
outcome-counting-stv-scottish = { $seats ->
    [one] There is one place. Votes that a measure does not need go on in part to the next on the ballot (single transferable vote by the Scottish rule, five decimals).
   *[other] There are { $seats } places. Votes that a measure does not need go on in part to the next on the ballot (single transferable vote by the Scottish rule, five decimals).
}
outcome-counting-greedy = The measure with most votes comes first, then the next, as long as the money lasts.
outcome-counting-equal-shares = Each ballot has an equal share of the money. What all who voted for it can pay for together is chosen (method of equal shares).
outcome-counting-phragmen = The cost of a measure is spread over all who voted for it. What burdens them least comes first (Phragmén). It ends when the money does not suffice for the next.
outcome-completion-none = What is left is not spent.
outcome-completion-add1 = If money is left, the shares grow in steps of one euro while the sum lasts.
outcome-completion-add1e = If money is left, the shares grow in steps of one euro until no further measure fits.
outcome-completion-greedy = If money is left, the measures with most votes that still fit are added.
outcome-quorum = The result is valid from { $quorum } ballots on.
outcome-quorum-share = The result is valid if at least { $percent } percent of all who may vote do so.
outcome-threshold-votes = { $threshold ->
    [one] At least one vote is needed.
   *[other] At least { $threshold } votes are needed.
}
outcome-threshold-share = { $base ->
    [cast] A yes or a tick on at least { $percent } percent of the ballots is needed.
   *[entitled] A yes or a tick from at least { $percent } percent of all who may vote is needed.
}
outcome-threshold-points = { $threshold ->
    [one] At least one point is needed.
   *[other] At least { $threshold } points are needed.
}

outcome-why-simple = Accepted, because there is more yes than no: { $amount } in favour.
outcome-why-absolute = Accepted, because more than half say yes: { $amount } in favour, { $cast } ballots.
outcome-why-two-thirds = Accepted, because at least two thirds say yes: { $amount } in favour. Abstentions do not count here.
outcome-why-two-thirds-of-cast = Accepted, because at least two thirds say yes: { $amount } in favour, { $cast } ballots. Abstentions count here.
outcome-why-consent = Accepted, because nobody objects.
outcome-why-best = Chosen, because no other measure has more: { $amount }.
outcome-why-place = Chosen, because it is at place { $place } of { $seats } to be given: { $amount }.
outcome-why-unbeaten = Chosen, because none of the rest is preferred to it. It wins: { $amount }.
outcome-why-more-than-half = Chosen in round { $round }, because it has more than half of the votes that still count: { $amount }.
outcome-why-quota = Chosen in round { $round }, because it has enough votes: { $amount }. Needed: { $needed }.
outcome-why-left-over = Chosen in round { $round }, because no more measures were left than places: { $amount }.
outcome-why-greedy = Chosen, because the money sufficed when it was its turn: { $amount }.
outcome-why-equal-shares = Chosen, because all who voted for it could carry its cost together: { $amount }.
outcome-why-completed = Chosen, because the money that was left sufficed for it: { $amount }.
outcome-why-phragmen = Chosen, because it burdened all who voted for it least when it was its turn: { $amount }.
outcome-why-not-affordable = Not chosen, because it costs { $cost } and only { $left } were left.
outcome-why-ceiling = Not chosen, because it costs { $cost } and only { $left } were left for its action field.
outcome-why-too-poor = Not chosen, because it costs { $cost } and all who voted for it had only { $has } left together.
outcome-why-costs-nothing = Not chosen, because it costs nothing: here money is the measure.
outcome-why-threshold = Not chosen, because it has too little: { $amount }. Needed: { $threshold }.
outcome-why-fewer = Not chosen, because others have more: { $amount }. The last one chosen: { $last }.
outcome-why-lot-lost = Not chosen, because it is level with “{ $title }” ({ $amount }) and the lot was for that one.
outcome-why-cost-lost = Not chosen, because it is level with “{ $title }” ({ $amount }) and that one costs less.
outcome-why-order-lost = Not chosen, because it is level with “{ $title }” ({ $amount }) and that one stands higher on the ballot.
outcome-why-eliminated = Not chosen, because it had fewest votes in round { $round } and went out: { $amount }.
outcome-why-beaten = Not chosen, because more people prefer “{ $title }”, directly or by way of other comparisons: { $theirs } to { $own }.
outcome-why-beaten-directly = Not chosen, because more people prefer “{ $title }”: { $theirs } to { $own }.
outcome-why-no-simple = Not accepted, because there is not more yes than no: { $yes } yes, { $no } no.
outcome-why-no-absolute = Not accepted, because not more than half say yes: { $yes } of { $cast } ballots.
outcome-why-no-two-thirds = Not accepted, because less than two thirds say yes: { $yes } yes, { $no } no.
outcome-why-no-two-thirds-of-cast = Not accepted, because less than two thirds say yes: { $yes } of { $cast } ballots.
outcome-why-objections = { $count ->
    [one] Not accepted, because there is one objection.
   *[other] Not accepted, because there are { $count } objections.
}
outcome-why-nobody-answered = Not accepted, because nobody said anything about it.
outcome-why-nobody = Not chosen, because nobody voted for it.
outcome-why-no-points = Not chosen, because nobody gave it a point.
outcome-why-quorum = Not chosen, because too few voted: { $cast } valid ballots. Needed: { $quorum }.
outcome-tie-won-lot = A tie was broken by lot.
outcome-tie-won-cost = A tie was broken by the lower cost.
outcome-tie-won-order = A tie was broken by the order on the ballot.

outcome-chart = { $what } as a picture
outcome-results = Result of each measure
outcome-place = Place
outcome-turn = Order
outcome-result = Result
outcome-chosen = chosen
outcome-not-chosen = not chosen
outcome-label-chosen = { $title } (chosen)
outcome-rounds = How it was counted, round by round
outcome-round = Round { $number }
outcome-exhausted = With no further choice on the ballot: { $votes }.
outcome-step-elected = { $count ->
    [one] Chosen: { $titles }. Needed: { $needed }.
   *[other] Chosen: { $titles }. Needed for each: { $needed }.
}
outcome-step-taken = { $count ->
    [0] Nothing is chosen.
   *[other] Chosen: { $titles }.
}
outcome-step-half = Chosen: { $titles }. Half would be: { $half }.
outcome-step-surplus = “{ $title }” has more than it needs: { $surplus }. This rest goes on in part to the next measures on the ballots.
outcome-step-eliminated = “{ $title }” has fewest votes and goes out. Its votes go on to the next measure on the ballot.
outcome-step-bought = “{ $title }” is chosen and costs { $cost }.
outcome-step-passed = “{ $title }” costs { $cost }. The money does not suffice for it.
outcome-step-share = Each ballot brings a share of { $share }.
outcome-step-raised = Each ballot brings a share of { $share }. This includes { $raised } by which all shares were raised so that little money is left.
outcome-step-ended = No measure is left.
outcome-money = The money, step by step
outcome-step = Step
outcome-happened = What happened
outcome-price = Per person, at most
outcome-left = Left
outcome-ties = Ties
outcome-tie-by-lot = the lot
outcome-tie-by-cost = the lower cost, then the numbers on the ballot
outcome-tie-by-order = the order on the ballot
outcome-tie-in = A tie between { $equals }. It was decided by { $by }. “{ $chosen }” goes first.
outcome-tie-out = A tie between { $equals }. It was decided by { $by }. “{ $chosen }” goes out.
outcome-tie-surplus = A tie between { $equals }. It was decided by { $by }. The rest of “{ $chosen }” goes on first.
outcome-lot = Lots were drawn with the number below. It was fixed before the vote, and its fingerprint was sealed with the rules: nobody could choose it any more.

outcome-consent-yes = No objection
outcome-consent-no = Objection
outcome-consent-missed = There are objections.
outcome-too-few = There were too few ballots for an exact result: fewer than { $min }. So that nobody recognises single votes, we publish no ballots.
outcome-reasons = Reasons against
outcome-reasons-note = Visible to administrators only. The order is random.

outcome-recount = Count it again yourself
outcome-recount-text = The ballots are published. With the program recount everybody gets the same result:
outcome-recount-split = The ballots are split into single marks: what is published is how often each mark was made. Nobody sees what stood together on one ballot.
outcome-recount-whole = Whole ballots are published, without names and times, in random order. This way of counting needs them whole. Somebody who knows exactly what a person filled in could recognise a rare ballot.
outcome-recount-limits = Counting again shows whether it was counted correctly. It does not show whether each ballot is from a person entitled to vote: for that one has to trust the server while voting runs.
outcome-recount-download = Download the ballots
outcome-recount-pabulib = For Pabulib programs
outcome-recount-pabulib-note = The same ballots in the format of research on participatory budgets. How they were counted stands in the line “comment”.
outcome-fingerprints = Fingerprints to compare
outcome-rules-file = Download the rules
outcome-rules-fingerprint = Fingerprint of the rules
outcome-ballots-fingerprint = Fingerprint of the ballots
outcome-tie-seed = Number for lots
outcome-tie-commitment = Fingerprint of the number for lots
outcome-fingerprint-note = Fingerprints are SHA-256. That of the ballots stands in the last line of the file, too. That of the rules was fixed before the first vote.
outcome-method-name = { $method ->
    [yes_no] yes or no
    [consent] no objection
    [approval] ticking
    [points] distributing points
    [score] grading
    [ranking] ranking
   *[budget] budget
}
