failure-title-not-found = This page does not exist
failure-title-not-allowed = You may not do this here
failure-title-wait = Not possible right now
failure-title-internal = We made a mistake
failure-title-refused = That did not work
failure-home = To the start page
failure-incident = Error reference:
failure-message = { $code ->
    [not_found] The address may have changed, or the contribution is not public.
    [login_required] Please sign in.
    [forbidden] This needs another account.
    [confirm_email] Please confirm your e-mail address first. We have sent you the link.
    [own_content] Somebody else decides about your own contributions.
    [bad_request] The request was incomplete. Please reload the page and try again.
    [cross_site] The request came from another site and was refused.
    [invalid] Please check your entries.
    [not_open] This consultation is not running at the moment.
    [voting_closed] The vote has ended.
    [survey_closed] The survey has ended.
    [board_closed] The idea board has ended.
    [already_answered] You have answered already. Each person counts once.
    [conflict] Something has changed in the meantime. Please look at the new state.
    [repeat] Your entry is being processed. Please try again in a moment.
    [rules_frozen] People have already taken part, so nothing can be changed here any more.
    [wrong_password] E-mail address and password do not match.
    [link_expired] This link is no longer valid.
    [too_large] That was too large. Please shorten your text.
    [too_many] Those were many attempts in a short time. Please wait a little.
    [unavailable] The server is overloaded. Your entry was not saved. Please try again in a moment.
    [outcome_unknown] We do not know whether your entry has arrived. Just send it again: it counts once.
    [not_published] The idea has not been approved yet.
    [hidden] The idea is hidden.
    [merged] The idea has already been merged with another one.
    [not_merged] The idea is not merged with another one.
    [has_merged] Other ideas are merged into this one. Please undo that first.
    [already_measure] This idea has already become a measure.
    [internal] Your entry may not have been saved. Please try again. If the error stays, tell the municipality the reference.
    [unreachable] The server cannot be reached. Please check your connection.
    [measure_done] The measure is done already.
    [already_measure] This idea has become a measure already.
    [survey_changed] The questions have been changed meanwhile. Please check your answers and send them again.
    [closed] This consultation has ended.
   *[other] Please try again.
}
field-error = { $code ->
    [required] Please fill in this field.
    [too_long] This text is too long.
    [too_short] This text is too short.
    [decided] The council has decided otherwise. A new status needs a new decision.
    [unknown] This choice does not exist.
    [invalid] This entry is not valid.
    [email_invalid] Please enter a valid e-mail address.
    [wrong_password] E-mail address and password do not match.
    [password_short] The password needs at least 12 characters.
    [password_long] The password may have at most 256 characters.
    [password_common] This password is easy to guess. Please choose another one.
    [time_missing] This time does not exist on that day: the clock is put forward.
    [time_ambiguous] This time exists twice on that day. Please choose which one is meant.
    [time_invalid] Please enter day and time.
    [time_past] This moment is in the past.
    [date_invalid] Please enter a valid day.
    [end_before_start] The end is before the start.
    [number_invalid] Please enter a number.
    [id_reused] This form was sent before with other content. Please reload the page.
    [same] That is the same idea.
    [taken] This exists already.
    [date_future] This day is in the future.
    [not_euros] Please enter whole euros, for example 5.000.
    [cost_reversed] The larger amount belongs into the second field.
    [not_a_quarter] Please choose a quarter.
    [out_of_range] Please choose a number from 1 to 5.
    [two_needed] Please give at least two answers, each on a line of its own.
    [twice] This stands here twice.
    [too_many] These are too many.
    [move_deadline] Change the end of an announced consultation under “Move the end”.
    [questions_missing] The survey has no questions yet.
    [options_missing] The vote does not ask about any measure yet.
   *[other] Please check this entry.
}
