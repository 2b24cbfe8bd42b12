class Job:
    def start(self):
        a = "theirs"
        return a

    def stop(self):
        return 3
