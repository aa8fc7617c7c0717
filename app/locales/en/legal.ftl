legal-footer = Legal
legal-imprint = Imprint
legal-accessibility = Accessibility
legal-rules = Rules of use
legal-contact = Contact
legal-imprint-text =
    The authority named above is responsible for the content. Ideas and comments are the opinion of the people who wrote them.
legal-accessibility-text =
    This statement is about the participation site of the municipality. It rests on the equality law of the state and on the standard EN 301 549.

    Every task can be done by keyboard, with a screen reader, without JavaScript and on small screens. All texts exist in easy German, too.
legal-rules-text =
    - Stay friendly and to the point. Criticism is welcome, insults are not.
    - Write nothing about others that they would not want to read in public: no names, addresses or pictures without consent.
    - Copy no texts without permission. Advertising does not belong here.
    - Contributions that break the law are forbidden, above all hate and threats.
    - Each person uses one account.

    Moderators read contributions before they appear. When one is hidden, the reason stands in public and the person gets a mail. A human decides, always. If you disagree, turn to the municipality.

    Under each contribution you can report what should not be public, also without an account.
legal-contact-text =
    The municipality answers questions about participation. A contribution that should not be public is reported fastest right under it.
legal-phone = Telephone
legal-represented = Represented by
legal-represented-hint = Office and name, such as “First Mayor Anna Huber”
legal-place = { $district }, municipality key { $key }
legal-only-german = This text exists in German only.
legal-incomplete = The imprint is not complete
legal-incomplete-link = Complete it
legal-conformity = State of conformity
legal-conformity-none = The site does not meet the requirements yet.
legal-conformity-partial = The site meets most of the requirements.
legal-conformity-full = The site meets all requirements.
legal-checked = Last checked on { $day }.
legal-checked-never = It has not been checked yet.
legal-checked-on = Last checked on
legal-barriers = What is not accessible
legal-barriers-hint = What is not accessible, and why. Empty: nothing known.
legal-barriers-none = Nothing is known. Single texts of participants may be hard to understand.
legal-feedback = Report a barrier
legal-feedback-text = Did you meet a barrier? Write or call us. We answer as soon as we can.
legal-enforcement = Enforcement body
legal-enforcement-text = If our answer does not satisfy you, you can turn to the enforcement body:
legal-enforcement-usual = The enforcement body for digital accessibility of your state.
legal-enforcement-hint = Name, address, telephone and mail of your state’s body
legal-title = Legal texts
legal-lead = Imprint, privacy, accessibility, rules, contact: your facts, and your own texts where needed.
legal-facts = About the municipality
legal-authority = Name of the authority
legal-authority-hint = For instance “Markt Lindach”
legal-street = Street and number
legal-town = Postcode and town
legal-texts = Own texts
legal-texts-lead = Without a text of your own the usual one stands. On the privacy page yours stands before the list that the program writes itself.
legal-page = Page
legal-text = Text
legal-text-hint = Markdown is possible. Empty: the usual text is back.
