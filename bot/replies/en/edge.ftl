### What Telegram shows beside each command

about-help = What you can ask, with examples to tap
about-undo = Take your last change back
about-language = Korean or English
about-invite = Invite somebody (owner)
about-settings = Company settings (owner)
about-staff = Who works here (owner)
