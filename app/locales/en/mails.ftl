mail-subject = { $kind ->
    [account_confirm] Please confirm your e-mail address
    [account_exists] You already have an account
    [idea_published] Your idea is public now: { $title }
    [idea_hidden] Your idea was hidden: { $title }
    [comment_hidden] Your comment was hidden
    [idea_answered] The municipality answers your idea: { $title }
    [idea_proposed] Your idea becomes a measure: { $measure_title }
    [idea_merged] Your idea was merged: { $title }
    [idea_unmerged] Your idea stands for itself again: { $title }
    [measure-decided] The council has decided: { $title }
   *[other] News from { $municipality }: { $title }
}
mail-greeting = Dear { $name },
mail-told = { $kind ->
    [account_confirm] you have registered to take part in { $municipality }. Please confirm your e-mail address: open the link and enter your password. The link holds for 48 hours. If it was not you, you need not do anything.
    [account_exists] somebody wanted to make an account with your e-mail address in { $municipality }. You already have one. If it was you, simply sign in. If it was not you, you need not do anything.
    [idea_published] your idea “{ $title }” was checked and everybody can see it now. Others can support it and comment on it.
    [idea_hidden] your idea “{ $title }” can no longer be seen in public.
    [comment_hidden] your comment on the idea “{ $title }” can no longer be seen in public.
    [idea_answered] the municipality has answered your idea “{ $title }”.
    [idea_proposed] your idea “{ $title }” has become a proposed measure: “{ $measure_title }”. It will be discussed and decided on. We will keep you posted.
    [idea_merged] your idea “{ $title }” was merged with the idea “{ $into_title }”. Its supports go on counting there.
    [idea_unmerged] your idea “{ $title }” had been merged with the idea “{ $into_title }”. This was undone: it stands for itself again.
    [measure-decided] the council has decided on the measure “{ $title }”, to which you contributed: { $verdict ->
        [adopt] it will be carried out.
        [postpone] it is postponed.
        [reject] it will not be carried out.
       *[other] you find the result on the page of the measure.
    }
   *[other] there is news about “{ $title }”.
}
mail-reason = Reason: { $reason }
mail-paper = Decision paper: { $paper }
mail-link = { $kind ->
    [account_confirm] Confirm the e-mail address: { $link }
    [account_exists] Sign in: { $link }
   *[other] Have a look: { $link }
}
mail-footer = This message comes from the participation in the digitalisation strategy of { $municipality }.

mailbox-title = Mailbox of the demo
mailbox-lead = The demo sends no mail. Here you read what people would have got.
mailbox-empty = No mails yet
mailbox-empty-text = Create an account, then the first one arrives here.
mailbox-to = To { $name } ({ $email })
