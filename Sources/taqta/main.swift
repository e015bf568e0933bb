print("taqta")
