"""What all commands share: the lines they print, faults in words, exit statuses, the process around them."""
