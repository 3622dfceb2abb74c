// Loads what the browser knows of dates, which takes a phone a tenth of a second, while the pages
// themselves are still on their way.
new Intl.DateTimeFormat()
