"""What comes in: the words of a document, what they were understood to say, and what that would change."""
