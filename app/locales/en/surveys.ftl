# Surveys: answering and writing questions
survey-title = Survey: { $title }
survey-lead = { $count ->
    [one] One question, one minute.
   *[other] { $count } questions, a few minutes.
}
survey-anonymous = Your answers are stored without your name
survey-anonymous-text = We record that you took part and, separately, your answers. Until the survey ends, somebody with full access to the server could link the two; after that nobody can, except from backups no more than 30 days old.
survey-question-number = Question { $number } of { $total }
survey-several = You can choose several answers.
survey-no-names = Please do not name people.
survey-submit = Send answers
survey-sending = Sending …
survey-receipt-note = Afterwards you get a receipt. You can answer only once.
survey-sign-in-first = Please sign in to answer, so that each person counts once.
survey-thanks = Thank you, your answers have arrived
survey-answered = You have answered already
survey-answered-text = Your answers count. The outcome is shown here after the end.
survey-closed = The survey has closed
survey-closed-text = Nobody can answer any more.

questions-title = Questions of the survey
questions-lead = You can change the questions until somebody has answered.
questions-frozen = The questions are fixed
questions-none = There is no question yet. Write the first one here.
questions-new = New question
questions-add = Add question
questions-change = Change or remove
questions-remove = Remove question
questions-up = Up
questions-down = Down
questions-required = Answer required
questions-field-title = Question
questions-field-kind = Type
questions-field-help = Hint
questions-field-options = Answers (choice questions only)
questions-field-options-hint = One on each line, at least two.
questions-field-low = Word at 1 (scales only)
questions-field-high = Word at 5 (scales only)
questions-field-low-hint = For example: not important at all
questions-field-high-hint = For example: very important
questions-field-duty = Required or optional?
questions-kind-single = Choose one answer
questions-kind-multiple = Choose several answers
questions-kind-scale = Scale from 1 to 5
questions-kind-text = Free text

survey-guest = You answer without an account
survey-guest-text = We do not note who you are. Answers without an account are counted apart, because there it is not one person, one answer.
survey-guest-sign-in = Answer with an account
survey-guest-note = Afterwards you get a receipt.
