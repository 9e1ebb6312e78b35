"""Which of the agencies in a first sentence issued the release."""
