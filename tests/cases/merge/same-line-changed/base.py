class Job:
    def start(self):
        a = 1
        return a

    def stop(self):
        return 2
