# The mock registry in a container: docker build -t oci-distribution-kit . && docker run -p 5000:5000 oci-distribution-kit
FROM node:20-slim AS build
WORKDIR /kit
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run --silent build

FROM node:20-slim
WORKDIR /kit
COPY --from=build /kit/package.json ./
COPY --from=build /kit/dist ./dist
USER node
EXPOSE 5000
ENV OCI_MOCK_HOST=0.0.0.0
ENTRYPOINT ["node", "dist/scripts/cli.js", "mock"]
