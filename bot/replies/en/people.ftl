### People: joining, rights, language, channel requests

stranger = Only invited staff can use this desk. Please ask the owner for an invitation link.
expired-invite = This invitation has been used or is over. Please ask the owner for a new link.
joined = 👋 Welcome to <b>{ $company }</b>! Your role is <b>{ $role }</b>.
  { start-hint }
welcome = 👋 Hello { $name }!
  { start-hint }
start-hint = Just say what you need, for example “sold-out orders this week” or “restore order 123”.
menu-sold-out = Sold-out orders
menu-delayed = Late returns
menu-today = Orders today
menu-trade = Enter direct trade
placeholder = e.g. restore order 123

invite = Invite with which role?
invited = 🔗 An invitation as <b>{ $role }</b>, for one person, until { $until }.
  { $link }
button-copy-link = 📋 Copy link
staff-head = <b>Our team: { $count }</b>
staff-line = { $place }. { $name } · { $role }
staff-hint = Tap a number to change somebody's role.
member = <b>{ $name }</b> · { $role }
  Change the role to?
button-drop = Remove
button-staff-back = ◀ Team
owners-only = Only the owner can do this.

language = Which language?
language-name-ko = 한국어
language-name-en = English
button-language-chosen = ✓ { $name }
button-language-own = As Telegram is set
language-set = I will speak English from now on.

channel-asked = 🙋 { $by } asks for the channel <b>{ $name }</b>. Add it?
channel-approved = ✅ The channel <b>{ $name }</b> is added · { $by }
channel-declined = The channel <b>{ $name }</b> was declined · { $by }
channel-told-approved = ✅ The channel <b>{ $name }</b> you asked for is there now.
channel-told-declined = { $by } declined the channel <b>{ $name }</b> you asked for. Please talk it over if you need it.
button-approve = Approve
button-decline = Decline
