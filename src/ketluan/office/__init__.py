"""The office: from the record to the finished task. A Django project; its apps are cut by what people do."""
