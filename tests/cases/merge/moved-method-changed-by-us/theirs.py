class Job:
    def start(self):
        return 10

    def stop(self):
        return 2
