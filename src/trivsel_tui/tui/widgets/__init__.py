"""The few widgets that carry all keys; kinds are made of them."""
