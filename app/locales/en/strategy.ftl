# Strategie und Handlungsfelder, und die Strategie als Datei
strategy-vision = Our picture of tomorrow
strategy-starting-position = Where we start
strategy-fields = Action fields
strategy-period = Period
strategy-adopted-on = Adopted on
strategy-adopted = Adopted on { $day }. It covers { $first } to { $last }.
strategy-not-adopted = A draft for { $first } to { $last }. The council has not decided yet.
strategy-edit = Edit the strategy
strategy-next = Is something missing?
strategy-next-text = The strategy is not a finished paper. Tell us what is needed here.
strategy-next-button = To the ideas
strategy-download = Strategy as a file
strategy-empty = No strategy yet
strategy-empty-text = Soon you will be able to read here where the municipality wants to go and how it will get there.
strategy-import = Import the strategy
field-number = Action field { $number }
field-goal = Goal
field-target-state = How it should be
field-measures-title = Measures
field-order = { $count ->
    [one] In each group the measures stand in the order of this vote:
   *[other] In each group the measures of the newest vote stand first, in its order, then those that only older votes asked about:
}
field-measures-of = Measures, { $horizon }
field-no-measures = No measure is planned yet.
field-measures = { $count ->
    [one] one measure
   *[other] { $text } measures
}
field-progress = { $measures }, { $done } of them done
field-evidence = What people said
field-ideas = Most supported ideas
field-idea-supports = { $count ->
    [one] one supporter
   *[other] { $text } supporters
}
field-next = Have your say
field-next-text = Read what others suggest, or write an idea yourself.
field-next-button = Ideas on this field
field-roadmap = All measures on the roadmap
field-edit = Edit action field
import-title = Import the strategy from a file
import-lead = The file brings strategy, action fields and measures up to date. What is not in the file stays as it is.
import-file = File
import-hint = A text file, laid out like “Strategy as a file”. Importing the same file again changes nothing. If the file contains a mistake, nothing is imported.
import-submit = Import
import-no-file = Please choose a file.
import-done = The strategy was imported.
import-created = New
import-changed = Changed
import-unchanged = { $count ->
    [one] One entry stayed the same.
   *[other] { $text } entries stayed the same.
}
import-kept = Kept as the council decided or as a running vote asks
import-not-in-file = Not in the file, unchanged
import-look = Look at the strategy
