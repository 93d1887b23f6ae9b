"""What stands beside found words or was left over: suspected, seldom proposed."""
