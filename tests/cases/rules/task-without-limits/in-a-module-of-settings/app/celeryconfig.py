broker_url = "redis://localhost"
task_soft_time_limit = 120
