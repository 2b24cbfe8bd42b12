NAME = 'service'
