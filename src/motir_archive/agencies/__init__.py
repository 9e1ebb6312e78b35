"""Who issued a release and who is named in it: releases and a registry in, an archive out. Pure."""
