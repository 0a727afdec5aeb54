"""django-helpdesk and Roundup, filled and asked like the office, on the same server of the same run."""
