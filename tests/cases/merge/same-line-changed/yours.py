class Job:
    def start(self):
        a = "mine"
        return a

    def stop(self):
        return 2
